import {
  DISCLOSURE_BASE,
  type PublishedCount,
  type PublishedRupiah,
  publishInSteps,
  publishRupiah,
} from './publish-cells.ts'

/** What came of the claims of one government, counted exactly. */
export interface CountedClaims {
  readonly claims: number
  /** Of them, those that wait for an answer or for the money. */
  readonly open: number
  /** Of the open, those whose state has lasted longer than it may. */
  readonly late: number
  readonly paid: number
  /** Families that are owed and have not asked. */
  readonly unasked: number
  /** Of claims that were submitted, and of paid ones. */
  readonly dueRupiah: bigint
  readonly paidRupiah: bigint
  /** Half of the paid within so many days of the event, and nine of ten; null where none is paid. */
  readonly medianDays: number | null
  readonly slowDays: number | null
}

export interface PublishedClaims {
  readonly claims: PublishedCount
  readonly open: PublishedCount
  readonly late: PublishedCount
  readonly paid: PublishedCount
  readonly unasked: PublishedCount
  readonly dueRupiah: PublishedRupiah
  readonly paidRupiah: PublishedRupiah
  readonly medianDays: number | null
  readonly slowDays: number | null
}

const AUDIENCE = 'PARTY'
/** Fewer paid claims than this have no days: the middle of a few is the day of one family. */
export const CLAIMS_FOR_DAYS = DISCLOSURE_BASE[AUDIENCE] * 2

/**
 * Figures of claims for whoever oversees governments and opens no case of theirs: a family is known where it lives, and one claim is one death.
 *
 * Counts move in steps of five, rupiah in steps of what five families get at most by the ordinary rule, days to the nearest five. A larger number is never shown
 * smaller than a smaller one, so what is late is never more than what is open. Where no family is shown, no rupiah are: after an accident at work a single one gets more
 * than a step.
 *
 * @param rupiahOfFamily what a family gets for an ordinary death, above 0
 */
export function publishClaims(counted: CountedClaims, rupiahOfFamily: bigint): PublishedClaims {
  const count = (people: number) => publishInSteps(people, AUDIENCE)
  const sum = (rupiah: bigint, families: number) =>
    publishRupiah(count(families) === 0 ? 0n : rupiah, AUDIENCE, rupiahOfFamily)
  const days = (value: number | null) =>
    value === null || counted.paid < CLAIMS_FOR_DAYS ? null : Number(publishInSteps(value, AUDIENCE))
  return {
    claims: count(counted.claims),
    open: count(counted.open),
    late: count(counted.late),
    paid: count(counted.paid),
    unasked: count(counted.unasked),
    dueRupiah: sum(counted.dueRupiah, counted.claims),
    paidRupiah: sum(counted.paidRupiah, counted.paid),
    medianDays: days(counted.medianDays),
    slowDays: days(counted.slowDays),
  }
}

/** The whole is the sum of what is shown of its parts, so that nothing is found by subtracting. Middles of parts have no sum. */
export function sumPublishedClaims(parts: readonly PublishedClaims[]): PublishedClaims {
  const count = (name: 'claims' | 'open' | 'late' | 'paid' | 'unasked') =>
    parts.reduce((sum, part) => sum + part[name], 0) as PublishedCount
  const rupiah = (name: 'dueRupiah' | 'paidRupiah') =>
    parts.reduce((sum, part) => sum + part[name], 0n) as PublishedRupiah
  return {
    claims: count('claims'),
    open: count('open'),
    late: count('late'),
    paid: count('paid'),
    unasked: count('unasked'),
    dueRupiah: rupiah('dueRupiah'),
    paidRupiah: rupiah('paidRupiah'),
    medianDays: null,
    slowDays: null,
  }
}
