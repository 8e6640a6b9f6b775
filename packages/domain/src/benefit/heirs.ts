import { daysBetween, type IsoDay, yearsBefore } from '../calendar/iso-day.ts'
import { type Rupiah, splitByLargestRemainder } from '../money/money.ts'

export const HEIR_RELATIONS = [
  'SPOUSE',
  'CHILD',
  'PARENT',
  'GRANDPARENT',
  'GRANDCHILD',
  'SIBLING',
  'PARENT_IN_LAW',
  'BY_WILL',
  'FUNERAL_CARER',
] as const
export type HeirRelation = (typeof HEIR_RELATIONS)[number]

/**
 * Who receives before whom: only the first class in which somebody is alive, and in it everybody the same. Two wives are two of the first class. Whoever sees to the
 * funeral is no heir: they stand last, and receive the funeral money alone, where two people have said that no heir is known.
 *
 * Legal source: PP 44/2015 articles 37 (5) and 40 (2).
 */
export const HEIR_CLASSES: readonly (readonly HeirRelation[])[] = [
  ['SPOUSE', 'CHILD'],
  ['PARENT', 'GRANDPARENT', 'GRANDCHILD'],
  ['SIBLING'],
  ['PARENT_IN_LAW'],
  ['BY_WILL'],
  ['FUNERAL_CARER'],
]

export const HEIR_SOURCES = ['FAMILY_CARD', 'VILLAGE', 'FAMILY'] as const
export type HeirSource = (typeof HEIR_SOURCES)[number]

/** A relative as the order of heirs sees them. */
export interface Relative {
  readonly id: string
  readonly relation: HeirRelation
  readonly birthDate: IsoDay
  readonly isLiving: boolean
  readonly hasGuardian: boolean
  /** Another heir who receives for this one, by a power of attorney; null for none. */
  readonly attorneyId: string | null
}

/** What keeps the money from going to the heirs. */
export type HeirHindrance = 'NOBODY' | 'GUARDIAN_MISSING' | 'ATTORNEY_NOT_HEIR'

export interface HeirsInOrder<Person extends Relative> {
  /** Of `HEIR_CLASSES`, from 1; null where nobody is alive. */
  readonly classNumber: number | null
  readonly heirs: readonly Person[]
  /** Children among them for whom nobody receives yet. */
  readonly minorsWithoutGuardian: readonly Person[]
  readonly hindrances: readonly HeirHindrance[]
}

/** In which class a relation stands, from 1. */
export function heirClassOf(relation: HeirRelation): number {
  return HEIR_CLASSES.findIndex((relations) => relations.includes(relation)) + 1
}

/** Whoever sees to the funeral is none. */
export function isHeir(relation: HeirRelation): boolean {
  return relation !== 'FUNERAL_CARER'
}

/**
 * Whether somebody is a child on a day. @param adultYears from which age nobody is; null where the reference data names none, and nobody counts as a child
 */
export function isMinor(birthDate: IsoDay, today: IsoDay, adultYears: number | null): boolean {
  return adultYears !== null && birthDate > yearsBefore(today, adultYears)
}

/**
 * Who of a family receives: everybody alive of the nearest class that has anybody, in the order in which they were named.
 *
 * @param adultYears as for {@link isMinor}
 * @returns with `NOBODY` where no heir is alive: then the funeral money goes to whoever sees to the funeral, and the rest to the fund
 */
export function heirsInOrder<Person extends Relative>(
  family: readonly Person[],
  { today, adultYears }: { readonly today: IsoDay; readonly adultYears: number | null },
): HeirsInOrder<Person> {
  const living = family.filter(({ isLiving }) => isLiving)
  const [classNumber = null] = living.map(({ relation }) => heirClassOf(relation)).toSorted((a, b) => a - b)
  const heirs = living.filter(({ relation }) => heirClassOf(relation) === classNumber)
  const minorsWithoutGuardian = heirs.filter(
    ({ birthDate, hasGuardian }) => isMinor(birthDate, today, adultYears) && !hasGuardian,
  )
  const receivers = new Set(heirs.filter(({ attorneyId }) => attorneyId === null).map(({ id }) => id))
  const hasLostAttorney = heirs.some(({ attorneyId }) => attorneyId !== null && !receivers.has(attorneyId))
  const hindrances: readonly (readonly [HeirHindrance, boolean])[] = [
    ['NOBODY', !heirs.some(({ relation }) => isHeir(relation))],
    ['GUARDIAN_MISSING', minorsWithoutGuardian.length > 0],
    ['ATTORNEY_NOT_HEIR', hasLostAttorney],
  ]
  return {
    classNumber,
    heirs,
    minorsWithoutGuardian,
    hindrances: hindrances.flatMap(([hindrance, isThere]) => (isThere ? [hindrance] : [])),
  }
}

/**
 * What goes to each who receives: the same share for every heir, whole rupiah, what does not divide to those named first. Whoever receives for another has both shares.
 *
 * @param heirs of one class, at least one, in the order in which they were named
 * @returns by who receives; the parts add up to the amount
 */
export function sharesOfHeirs(
  amount: Rupiah,
  heirs: readonly Pick<Relative, 'id' | 'attorneyId'>[],
): ReadonlyMap<string, Rupiah> {
  const parts = splitByLargestRemainder(
    amount,
    heirs.map(() => 1n),
  )
  const shares = new Map<string, Rupiah>()
  for (const [at, { id, attorneyId }] of heirs.entries()) {
    const receiver = attorneyId ?? id
    shares.set(receiver, (shares.get(receiver) ?? 0n) + (parts[at] ?? 0n))
  }
  return shares
}

/** Nobody is a parent before this age: below it, a day or a relation was written wrongly. */
const PARENT_YEARS_MIN = 10
/** Nor married. */
const SPOUSE_YEARS_MIN = 10
/** A child may be born so many days after the death of their father. */
const BORN_AFTER_DEATH_DAYS = 310

interface Deceased {
  readonly birthDate: IsoDay
  readonly diedOn: IsoDay
}

/**
 * Whether somebody with this day of birth can be such a relative: a child is at least ten years younger, a parent as much older, grandchildren and grandparents twenty years. A child or
 * grandchild may be born after the death, the child within 310 days of it; nobody else is. A spouse was ten years old at least when the other died:
 * who married young by custom is still an heir. A parent-in-law may be of any age: a spouse can be much older.
 */
export function canBeBorn(relation: HeirRelation, birthDate: IsoDay, { birthDate: born, diedOn }: Deceased): boolean {
  switch (relation) {
    case 'CHILD':
      return yearsBefore(birthDate, PARENT_YEARS_MIN) >= born && !isLongAfter(birthDate, diedOn)
    case 'GRANDCHILD':
      return yearsBefore(birthDate, 2 * PARENT_YEARS_MIN) >= born
    case 'GRANDPARENT':
      return birthDate <= yearsBefore(born, 2 * PARENT_YEARS_MIN)
    case 'PARENT':
      return birthDate <= yearsBefore(born, PARENT_YEARS_MIN)
    case 'SPOUSE':
      return birthDate <= yearsBefore(diedOn, SPOUSE_YEARS_MIN)
    case 'PARENT_IN_LAW':
    case 'BY_WILL':
    case 'FUNERAL_CARER':
      return birthDate <= diedOn
    case 'SIBLING':
      return true
  }
}

const isLongAfter = (birthDate: IsoDay, diedOn: IsoDay) =>
  birthDate > diedOn && daysBetween(diedOn, birthDate) > BORN_AFTER_DEATH_DAYS
