import { type IsoDay, yearsBefore } from '../calendar/iso-day.ts'
import type { Rupiah } from '../money/money.ts'
import { type BenefitTerms, termOf } from './benefit-terms.ts'
import { SCHOOL_LEVELS, type ScholarshipEnd, type SchoolLevel } from './scholarship.ts'

/** Why somebody wrote down that a child gets no scholarship any more. */
export const SCHOLARSHIP_END_KINDS = ['MARRIED', 'WORKING', 'LEFT_SCHOOL'] as const
export type ScholarshipEndKind = (typeof SCHOLARSHIP_END_KINDS)[number]

/** What the letter of a school says about one school year. */
export interface SchoolProof {
  readonly year: number
  readonly level: SchoolLevel
  readonly yearOfLevel: number
}

/** What the insurer has paid for one school year. */
export interface ScholarshipPaid {
  readonly year: number
  readonly rupiah: Rupiah
}

/** A child with all that is known of its way through school. */
export interface ScholarRecord {
  readonly id: string
  readonly birthDate: IsoDay
  /** Where the child was in the year of the event; null before the first school. */
  readonly level: SchoolLevel | null
  readonly yearOfLevel: number
  readonly end: { readonly kind: ScholarshipEndKind; readonly day: IsoDay } | null
  readonly proofs: readonly SchoolProof[]
  readonly payments: readonly ScholarshipPaid[]
}

export const SCHOLARSHIP_YEAR_STATES = ['NOT_YET', 'PROOF_DUE', 'PROVEN', 'PAID', 'MISSED', 'ENDED'] as const
export type ScholarshipYearState = (typeof SCHOLARSHIP_YEAR_STATES)[number]

/** Why nothing is due for a year in which the child is at school. */
export const SCHOLARSHIP_LIMITS = ['LEVEL_YEARS', 'CHILDREN', 'TOTAL_REACHED'] as const
export type ScholarshipLimit = (typeof SCHOLARSHIP_LIMITS)[number]

export type ScholarshipYearEnd = Exclude<ScholarshipEnd, 'NOT_AT_SCHOOL' | 'TOTAL_REACHED'> | 'LEFT_SCHOOL'

export interface ScholarshipYearStanding {
  /** The school year that begins in July of this year. */
  readonly year: number
  readonly state: ScholarshipYearState
  /** As the school has written, or where the child is expected to be; null once it has ended. */
  readonly level: SchoolLevel | null
  readonly yearOfLevel: number | null
  /** What the insurer owes for the year: 0 for a missed year, and where a limit says so. */
  readonly rupiah: Rupiah
  readonly paidRupiah: Rupiah | null
  readonly limit: ScholarshipLimit | null
  readonly end: ScholarshipYearEnd | null
}

/** First month of a school year; no rule names another day by which a year is to be proven than its end. */
const FIRST_MONTH = 7

/** The school year in which a day lies: from July to June, named by the year in which it begins. */
export function schoolYearOf(day: IsoDay): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= FIRST_MONTH ? year : year - 1
}

const firstDayOfSchoolYear = (year: number): IsoDay => `${year}-07-01`
/** The day by which a year is to be proven: its last. */
export const lastDayOfSchoolYear = (year: number): IsoDay => `${year + 1}-06-30`

/**
 * How each school year of the children of one event stands, from the year of the event on until each path ends; the years that are to come are those of a child
 * who goes on year by year.
 *
 * A year of a level is paid as often as the law has years for it: a year that is repeated is proven like any other and uses one of them, so that the last
 * years of the level may find none left. Of several children those who were paid come first, then those with a proof; nothing is due beyond the number of
 * children or the total of the event. A year without a proof at its end is missed; a proof that comes later makes it proven all the same.
 *
 * Legal source: PP 82/2019; Permenaker 5/2021 article 103.
 *
 * @returns by child; a child who was at no school yet has no year before its first proof
 */
export function scholarshipYears(
  children: readonly ScholarRecord[],
  { fromYear, today, terms }: { readonly fromYear: number; readonly today: IsoDay; readonly terms: BenefitTerms },
): ReadonlyMap<string, readonly ScholarshipYearStanding[]> {
  const most = Number(termOf(terms, 'SCHOLARSHIP_CHILDREN_MAX').amount)
  const all = children.flatMap(({ payments }) => payments)
  const budget = {
    left: all.reduce((left, { rupiah }) => left - rupiah, termOf(terms, 'SCHOLARSHIP_TOTAL_MAX').amount),
  }
  const rank = ({ payments, proofs }: ScholarRecord) => (payments.length > 0 ? 0 : proofs.length > 0 ? 1 : 2)
  const ordered = children.toSorted((a, b) => rank(a) - rank(b))
  const walked = ordered.map(
    (child, at) => [child.id, yearsOf(child, { fromYear, today, terms, budget, isBeyond: at >= most })] as const,
  )
  return new Map(walked)
}

interface Ground {
  readonly fromYear: number
  readonly today: IsoDay
  readonly terms: BenefitTerms
  /** What is left of the total of the event; each year that is due takes its part. */
  readonly budget: { left: Rupiah }
  /** More children come first than the law pays. */
  readonly isBeyond: boolean
}

interface Place {
  readonly level: SchoolLevel
  readonly yearOfLevel: number
}

function yearsOf(child: ScholarRecord, ground: Ground): readonly ScholarshipYearStanding[] {
  const { today, terms } = ground
  const proofs = new Map(child.proofs.map((proof) => [proof.year, proof]))
  const payments = new Map(child.payments.map(({ year, rupiah }) => [year, rupiah]))
  const used = new Map<SchoolLevel, number>()
  const firstProof = child.proofs.reduce((first, { year }) => Math.min(first, year), Number.POSITIVE_INFINITY)
  // A letter that comes after a gap shows that the last level was not done.
  const lastProof = child.proofs.reduce((last, { year }) => Math.max(last, year), 0)
  const begins = child.level === null ? firstProof : ground.fromYear
  if (!Number.isFinite(begins)) return []
  const years: ScholarshipYearStanding[] = []
  let place: Place | null = child.level === null ? null : { level: child.level, yearOfLevel: child.yearOfLevel }
  for (let year = begins; ; year += 1) {
    const proof: Place | null = proofs.get(year) ?? null
    place = proof ?? place
    const end = endOf(child, year, terms) ?? (place === null ? 'SCHOOL_DONE' : null)
    if (end !== null || place === null) return [...years, endedYear(year, end ?? 'SCHOOL_DONE')]
    const paid = payments.get(year) ?? null
    const state = stateOf(year, { hasProof: proof !== null, isPaid: paid !== null, current: schoolYearOf(today) })
    const limit = paid === null ? limitOf(place, child, { used, year }, ground) : null
    const yearly = termOf(terms, `SCHOLARSHIP_${place.level}_YEARLY`).amount
    const isMissed = state === 'MISSED'
    const owed = dueOf({ yearly, limit, isMissed, paid }, ground.budget)
    if (limit === null && !isMissed) used.set(place.level, (used.get(place.level) ?? 0) + 1)
    years.push({ year, state, ...placeOf(place), ...owed, paidRupiah: paid, end: null })
    place = nextPlace(place, terms) ?? (year < lastProof ? place : null)
  }
}

const placeOf = ({ level, yearOfLevel }: Place): Place => ({ level, yearOfLevel })

function dueOf(
  year: {
    readonly yearly: Rupiah
    readonly limit: ScholarshipLimit | null
    readonly isMissed: boolean
    readonly paid: Rupiah | null
  },
  budget: { left: Rupiah },
): Pick<ScholarshipYearStanding, 'rupiah' | 'limit'> {
  if (year.limit !== null) return { rupiah: 0n, limit: year.limit }
  // What was paid has been taken from the total already.
  if (year.isMissed) return { rupiah: 0n, limit: null }
  if (year.paid !== null) return { rupiah: year.yearly, limit: null }
  if (year.yearly > budget.left) return { rupiah: 0n, limit: 'TOTAL_REACHED' }
  budget.left -= year.yearly
  return { rupiah: year.yearly, limit: null }
}

function endOf(child: ScholarRecord, year: number, terms: BenefitTerms): ScholarshipYearEnd | null {
  const day = firstDayOfSchoolYear(year)
  if (child.end !== null && child.end.day <= day) return child.end.kind
  const ageBelow = Number(termOf(terms, 'SCHOLARSHIP_AGE_BELOW').amount)
  return child.birthDate <= yearsBefore(day, ageBelow) ? 'AGE' : null
}

function endedYear(year: number, end: ScholarshipYearEnd): ScholarshipYearStanding {
  return { year, state: 'ENDED', level: null, yearOfLevel: null, rupiah: 0n, paidRupiah: null, limit: null, end }
}

function stateOf(
  year: number,
  { hasProof, isPaid, current }: { readonly hasProof: boolean; readonly isPaid: boolean; readonly current: number },
): ScholarshipYearState {
  if (isPaid) return 'PAID'
  if (hasProof) return 'PROVEN'
  if (year > current) return 'NOT_YET'
  return year === current ? 'PROOF_DUE' : 'MISSED'
}

const yearsOfLevel = (level: SchoolLevel, terms: BenefitTerms) =>
  Number(termOf(terms, `SCHOLARSHIP_${level}_MAX`).amount)

function limitOf(
  place: Place,
  child: ScholarRecord,
  { used, year }: { readonly used: ReadonlyMap<SchoolLevel, number>; readonly year: number },
  { terms, isBeyond }: Ground,
): ScholarshipLimit | null {
  if (isBeyond) return 'CHILDREN'
  // A letter that comes after later years were paid finds only what these have left.
  const paidYears = child.payments.filter((paid) => paid.year > year).map((paid) => paid.year)
  const laterPaid = child.proofs.filter((proof) => proof.level === place.level && paidYears.includes(proof.year)).length
  const most = yearsOfLevel(place.level, terms)
  // What the child had done of the level before the event was never the insurer's to pay.
  const done = place.level === child.level ? Math.max(0, child.yearOfLevel - 1) : 0
  return place.yearOfLevel > most || (used.get(place.level) ?? 0) + laterPaid >= most - done ? 'LEVEL_YEARS' : null
}

/** Where a child goes on after a year; null after the last year of the last level. */
function nextPlace({ level, yearOfLevel }: Place, terms: BenefitTerms): Place | null {
  if (yearOfLevel < yearsOfLevel(level, terms)) return { level, yearOfLevel: yearOfLevel + 1 }
  const next = SCHOOL_LEVELS[SCHOOL_LEVELS.indexOf(level) + 1]
  return next === undefined ? null : { level: next, yearOfLevel: 1 }
}
