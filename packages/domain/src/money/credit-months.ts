import type { DayPrecision, LifeEventKind } from '../benefit/benefit-event.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from './money.ts'

/** Why a month was paid too much: what happened to the person, or the decree that gives it no more. In the order in which they count on one month. */
export const CREDIT_REASONS = ['DEATH', 'MOVE', 'EMPLOYED_ELSEWHERE', 'AMENDMENT'] as const
export type CreditReason = (typeof CREDIT_REASONS)[number]

/** How a credit is settled: taken off a later list of the same payer, or given back by the insurer. */
export const CREDIT_SETTLEMENT_KINDS = ['OFFSET', 'RETURNED'] as const
export type CreditSettlementKind = (typeof CREDIT_SETTLEMENT_KINDS)[number]

/** A settlement is written down by one person and confirmed by another; it is taken back with a reason. */
export const CREDIT_SETTLEMENT_STATES = ['RECORDED', 'CONFIRMED', 'REVERSED'] as const
export type CreditSettlementState = (typeof CREDIT_SETTLEMENT_STATES)[number]

/** A report that stands. Of a partly known day it is the first that it can be. */
export interface LeavingEvent {
  readonly kind: LifeEventKind
  readonly day: IsoDay
  readonly precision: DayPrecision
}

export interface PaidMonth {
  /** Its first day. */
  readonly month: IsoDay
  readonly rupiah: Rupiah
}

export interface Credit {
  readonly months: readonly PaidMonth[]
  readonly rupiah: Rupiah
  /** Of its first month; null where nothing was paid too much. */
  readonly reason: CreditReason | null
}

const monthOf = (day: IsoDay): IsoDay => `${day.slice(0, 7)}-01`

/** The last month in which a partly known day can be. */
function lastMonthOf({ day, precision }: LeavingEvent): IsoDay {
  return precision === 'YEAR' ? `${day.slice(0, 4)}-12-01` : monthOf(day)
}

function monthBefore(month: IsoDay): IsoDay {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 2
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

/**
 * Why a month of a person was paid too much, or null where it was owed.
 *
 * The month of a death, a move or a new employer is owed, and every month before it; months after it are not. Of a day that is known by its month or
 * year alone, the last possible one counts, so that what may have been owed stays owed. Whoever came back is owed their months again from that of the
 * return on; nobody comes back from death. A month that the decree gives no more is not owed. Of several reasons the one that left the least owed counts.
 *
 * Legal source: government groups get back the months after the month of a claim (practice of BPJS Ketenagakerjaan; by agreement of the payer and the branch).
 *
 * @param month its first day
 * @param heldUntil the month from which the decree gives the person nothing any more; null where it was not shortened
 */
export function creditReason(
  month: IsoDay,
  heldUntil: IsoDay | null,
  events: readonly LeavingEvent[],
): CreditReason | null {
  const isBack = (left: LeavingEvent) =>
    left.kind !== 'DEATH' &&
    events.some(({ kind, day }) => kind === 'RETURN' && day >= left.day && monthOf(day) <= month)
  const reasons = events.flatMap((event) => {
    const reason = CREDIT_REASONS.find((kind) => kind === event.kind)
    const lastOwed = lastMonthOf(event)
    return reason === undefined || lastOwed >= month || isBack(event) ? [] : { reason, lastOwed }
  })
  if (heldUntil !== null && month >= heldUntil) reasons.push({ reason: 'AMENDMENT', lastOwed: monthBefore(heldUntil) })
  const [first] = reasons.sort(
    (a, b) =>
      a.lastOwed.localeCompare(b.lastOwed) || CREDIT_REASONS.indexOf(a.reason) - CREDIT_REASONS.indexOf(b.reason),
  )
  return first?.reason ?? null
}

/** What of the months that the insurer has posted to somebody was paid too much, in their order. */
export function creditOf(
  posted: readonly PaidMonth[],
  heldUntil: IsoDay | null,
  events: readonly LeavingEvent[],
): Credit {
  const reasoned = posted
    .map((paid) => ({ paid, reason: creditReason(paid.month, heldUntil, events) }))
    .filter(({ reason }) => reason !== null)
    .sort((a, b) => a.paid.month.localeCompare(b.paid.month))
  return {
    months: reasoned.map(({ paid }) => paid),
    rupiah: reasoned.reduce((sum, { paid }) => sum + paid.rupiah, 0n),
    reason: reasoned[0]?.reason ?? null,
  }
}
