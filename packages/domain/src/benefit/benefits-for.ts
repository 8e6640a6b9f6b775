import type { Rupiah } from '../money/money.ts'
import type { ProtectionState } from '../protection/month-state.ts'
import type { BenefitEvent, TransportWay } from './benefit-event.ts'
import { type BenefitTerms, type TermOnDay, termOf } from './benefit-terms.ts'
import { WHOLE_BODY } from './disability.ts'
import { scholarshipsOf } from './scholarship.ts'

export const BENEFIT_KINDS = [
  'DEATH_CASH',
  'DEATH_PERIODIC',
  'DEATH_FUNERAL',
  'ACCIDENT_DEATH',
  'ACCIDENT_PERIODIC',
  'ACCIDENT_FUNERAL',
  'ACCIDENT_DISABILITY',
  'ACCIDENT_HOME_CARE',
  'ACCIDENT_WAGE',
  'ACCIDENT_TRANSPORT',
  'SCHOLARSHIP',
  'REGIONAL_GRANT',
] as const
export type BenefitKind = (typeof BENEFIT_KINDS)[number]

/** What must be so for a benefit to be due. */
export type BenefitCondition = 'MONTH_PROTECTED' | 'MEMBER_LONG_ENOUGH' | 'CONTRIBUTED_LONG_ENOUGH' | 'HEIR_KNOWN'

export interface Benefit {
  readonly kind: BenefitKind
  /** What is due; 0 where a condition is missing. */
  readonly rupiah: Rupiah
  /** What the family would get if every condition were met. */
  readonly wholeRupiah: Rupiah
  /** The key of the term by which it is reckoned. */
  readonly rule: string
  readonly legalBasis: string | null
  readonly condition: BenefitCondition
  readonly isMet: boolean
}

/** How the month of the event stands. */
export interface EventProtection {
  readonly state: ProtectionState | null
  /** The insurance programmes in which the month is protected. */
  readonly programmes: readonly string[]
}

export const CLAIM_PROGRAMMES = ['WORK_ACCIDENT', 'DEATH'] as const
export type ClaimProgramme = (typeof CLAIM_PROGRAMMES)[number]

export interface EventMembership {
  /** Which month of the membership the event falls into, 1 for the first. */
  readonly monthOfMembership: number
  /** How many months were contributed up to the event. */
  readonly monthsContributed: number
}

export interface RegionalGrant {
  readonly rupiah: Rupiah
  readonly legalBasis: string
}

export interface BenefitTariff {
  /** The wage or income base on which contributions are reckoned. */
  readonly baseRupiah: Rupiah
  readonly terms: BenefitTerms
  /** What a region gives on top, at a death. */
  readonly grants?: readonly RegionalGrant[]
}

const MONTHS_IN_YEAR = 12

/** What is paid after a death to heirs, and to nobody else. */
const OF_HEIRS: readonly BenefitKind[] = ['DEATH_CASH', 'DEATH_PERIODIC', 'ACCIDENT_DEATH', 'ACCIDENT_PERIODIC']

/**
 * Says what is due to a person or family after an event: each benefit with its amount, rule, legal basis and the condition that is met or missing. Amounts are whole
 * rupiah, rounded down. A death or accident at work is paid by work accident insurance alone, any other death by death insurance.
 *
 * A month that is not protected gives nothing: each benefit then says what would have been due. Of a death without any heir the funeral money alone is due to a person:
 * what else heirs receive goes to the fund.
 *
 * Legal source: PP 44/2015, PP 82/2019, PP 49/2023, Permenaker 5/2021 and 1/2025; each benefit names its own.
 *
 * @param event what happened; an accident or disability that was not of work gives nothing
 * @throws RangeError where a term is missing on the day of the event
 */
export function benefitsFor(
  event: BenefitEvent,
  protection: EventProtection,
  membership: EventMembership,
  tariff: BenefitTariff,
): readonly Benefit[] {
  const { terms, grants = [] } = tariff
  const isAtWork = event.isAtWork || event.kind === 'OCCUPATIONAL_ILLNESS'
  const programme = isAtWork ? 'WORK_ACCIDENT' : 'DEATH'
  const isProtected = protection.state === 'PROTECTED' && protection.programmes.includes(programme)
  const benefit = (
    kind: BenefitKind,
    wholeRupiah: Rupiah,
    term: TermOnDay,
    further: { condition: BenefitCondition; isMet: boolean } = { condition: 'MONTH_PROTECTED', isMet: true },
  ): Benefit => {
    const { condition, isMet } = isProtected
      ? further.isMet && event.hasNoHeir && OF_HEIRS.includes(kind)
        ? { condition: 'HEIR_KNOWN' as const, isMet: false }
        : further
      : { condition: 'MONTH_PROTECTED' as const, isMet: false }
    const { key: rule, legalBasis } = term
    return { kind, rupiah: isMet ? wholeRupiah : 0n, wholeRupiah, rule, legalBasis, condition, isMet }
  }
  const flat = (kind: BenefitKind, key: string) => benefit(kind, termOf(terms, key).amount, termOf(terms, key))
  const scholarship = (further?: { condition: BenefitCondition; isMet: boolean }) => {
    const paths = scholarshipsOf(event.children, Number(event.day.slice(0, 4)), terms)
    const whole = paths.flatMap(({ years }) => years).reduce((sum, { rupiah }) => sum + rupiah, 0n)
    return whole === 0n ? [] : [benefit('SCHOLARSHIP', whole, termOf(terms, 'SCHOLARSHIP_TOTAL_MAX'), further)]
  }
  const grantsOfDeath = event.kind === 'DEATH' ? grants : []
  const regional = grantsOfDeath.map(({ rupiah, legalBasis }) =>
    benefit('REGIONAL_GRANT', rupiah, { key: 'REGIONAL_GRANT', amount: rupiah, legalBasis }),
  )
  if (isAtWork) return [...accidentBenefits(event, tariff, benefit, flat), ...scholarshipAtWork(), ...regional]
  if (event.kind !== 'DEATH') return []

  const onlyThrough = Number(termOf(terms, 'DEATH_FUNERAL_ONLY_THROUGH').amount)
  const isLongEnough = membership.monthOfMembership > onlyThrough
  const long = { condition: isLongEnough ? 'MONTH_PROTECTED' : 'MEMBER_LONG_ENOUGH', isMet: isLongEnough } as const
  const monthsNeeded = Number(termOf(terms, 'SCHOLARSHIP_DEATH_CONTRIBUTED').amount) * MONTHS_IN_YEAR
  const contributed = membership.monthsContributed >= monthsNeeded
  return [
    benefit('DEATH_CASH', termOf(terms, 'DEATH_CASH').amount, termOf(terms, 'DEATH_CASH'), long),
    benefit('DEATH_PERIODIC', termOf(terms, 'DEATH_PERIODIC').amount, termOf(terms, 'DEATH_PERIODIC'), long),
    flat('DEATH_FUNERAL', 'DEATH_FUNERAL'),
    ...scholarship({ condition: 'CONTRIBUTED_LONG_ENOUGH', isMet: contributed }),
    ...regional,
  ]

  function scholarshipAtWork() {
    return event.kind === 'DEATH' || isTotal(event, terms) ? scholarship() : []
  }
}

type Write = (kind: BenefitKind, wholeRupiah: Rupiah, term: TermOnDay) => Benefit

function accidentBenefits(
  event: BenefitEvent,
  { baseRupiah, terms }: BenefitTariff,
  benefit: Write,
  flat: (kind: BenefitKind, key: string) => Benefit,
): readonly Benefit[] {
  const bases = (kind: BenefitKind, key: string) =>
    benefit(kind, baseRupiah * termOf(terms, key).amount, termOf(terms, key))
  const own: Benefit[] = []
  if (event.kind === 'DEATH') {
    own.push(
      bases('ACCIDENT_DEATH', 'ACCIDENT_DEATH_BASES'),
      flat('ACCIDENT_PERIODIC', 'ACCIDENT_PERIODIC'),
      flat('ACCIDENT_FUNERAL', 'ACCIDENT_FUNERAL'),
    )
  } else if (isTotal(event, terms)) {
    own.push(
      bases('ACCIDENT_DISABILITY', 'ACCIDENT_DISABILITY_BASES_MAX'),
      flat('ACCIDENT_PERIODIC', 'ACCIDENT_PERIODIC'),
    )
  } else if (event.disability > 0) {
    const term = termOf(terms, 'ACCIDENT_DISABILITY_BASES')
    const rupiah = (baseRupiah * term.amount * BigInt(event.disability)) / BigInt(WHOLE_BODY)
    const most = baseRupiah * termOf(terms, 'ACCIDENT_DISABILITY_BASES_MAX').amount
    own.push(benefit('ACCIDENT_DISABILITY', atMost(rupiah, most), term))
  }
  const care = termOf(terms, 'ACCIDENT_HOME_CARE_YEARLY_MAX')
  const cared = event.homeCareRupiah.reduce((sum, year) => sum + atMost(year, care.amount), 0n)
  if (cared > 0n) own.push(benefit('ACCIDENT_HOME_CARE', cared, care))
  const wage = wageReplaced(event.daysUnableToWork, baseRupiah, terms)
  if (wage > 0n) own.push(benefit('ACCIDENT_WAGE', wage, termOf(terms, 'ACCIDENT_FULL_WAGE')))
  for (const way of ['LAND', 'SEA', 'AIR'] as const) {
    const rupiah = transportPaid(event, way, terms)
    if (rupiah > 0n) own.push(benefit('ACCIDENT_TRANSPORT', rupiah, termOf(terms, transportKey(way))))
  }
  return own
}

/** Whether somebody can never work again: reported so, or by the sum of the table. */
function isTotal({ kind, disability }: BenefitEvent, terms: BenefitTerms): boolean {
  return (
    kind === 'TOTAL_DISABILITY' || disability * 1000 >= Number(termOf(terms, 'ACCIDENT_TOTAL_FROM').amount) * WHOLE_BODY
  )
}

/** The whole wage for the first months, then a part of it, day by day; rounded down once, at the end. */
export function wageReplaced(days: number, baseRupiah: Rupiah, terms: BenefitTerms): Rupiah {
  const daysOfMonth = termOf(terms, 'ACCIDENT_WAGE_MONTH').amount
  const atFullWage = termOf(terms, 'ACCIDENT_FULL_WAGE').amount * daysOfMonth
  const all = BigInt(days)
  const full = all < atFullWage ? all : atFullWage
  const later = termOf(terms, 'ACCIDENT_LATER_WAGE').amount
  return (baseRupiah * (full * 1000n + (all - full) * later)) / (daysOfMonth * 1000n)
}

function atMost(rupiah: Rupiah, most: Rupiah): Rupiah {
  if (rupiah > most) return most
  return rupiah
}

const transportKey = (way: TransportWay) => `ACCIDENT_TRANSPORT_${way}_MAX`

function transportPaid({ transports }: BenefitEvent, way: TransportWay, terms: BenefitTerms): Rupiah {
  const spent = transports.filter((transport) => transport.way === way).reduce((sum, { rupiah }) => sum + rupiah, 0n)
  const most = termOf(terms, transportKey(way)).amount
  return atMost(spent, most)
}

/** Whether a government gives it by its own regulation: the insurer owes nothing of it, answers nothing about it and pays nothing for its delay. */
export function isOfRegion({ kind }: Pick<Benefit, 'kind'>): boolean {
  return kind === 'REGIONAL_GRANT'
}

/** What is due altogether. */
export function sumDue(benefits: readonly Benefit[]): Rupiah {
  return benefits.reduce((sum, { rupiah }) => sum + rupiah, 0n)
}

/**
 * What the insurer owes at once, to whomever: a scholarship is paid year by year, apart from its answer to the claim; what goes to the fund where no heir is known is
 * owed as well, until the money has gone.
 */
export function sumDueAtOnce(benefits: readonly Benefit[]): Rupiah {
  return benefits
    .filter(({ kind }) => kind !== 'SCHOLARSHIP')
    .reduce((sum, { rupiah, wholeRupiah, condition }) => sum + (condition === 'HEIR_KNOWN' ? wholeRupiah : rupiah), 0n)
}

/** What goes to a person after a death of which no heir is known, whatever the month: neither what heirs alone receive, nor a scholarship, nor what a region gives. */
export function sumWithoutHeirs(benefits: readonly Benefit[]): Rupiah {
  return benefits
    .filter((benefit) => !OF_HEIRS.includes(benefit.kind) && benefit.kind !== 'SCHOLARSHIP' && !isOfRegion(benefit))
    .reduce((sum, { wholeRupiah }) => sum + wholeRupiah, 0n)
}

/** What a family does not get because a condition is missing. */
export function sumMissed(benefits: readonly Benefit[]): Rupiah {
  return benefits.reduce((sum, { rupiah, wholeRupiah }) => sum + wholeRupiah - rupiah, 0n)
}
