import type { IsoDay } from '../calendar/iso-day.ts'
import { monthAfter } from './month-after.ts'
import type { ProtectionState } from './month-state.ts'

/**
 * How a month stands in which somebody who was protected is not: the membership is over, the month can be paid no more, or it is unpaid and still can. The gravest first. The
 * month of today is never `LAPSED`: by the time it can be paid no more another month has begun.
 */
export const WITHOUT_PROTECTION = ['ENDED', 'LAPSED', 'GRACE'] as const satisfies readonly ProtectionState[]

/** The first month without protection: the one after the last that was paid. */
export function unprotectedSince(lastPaidMonth: IsoDay): IsoDay {
  return monthAfter(lastPaidMonth)
}

/**
 * The last day on which the months after the last paid one can be paid: the end of its `arrearsMonths`th month. After it nobody can be given them.
 *
 * @param arrearsMonths from the reference data (`ARREARS_PAYABLE`), 0 or more
 */
export function arrearsPayableUntil(lastPaidMonth: IsoDay, arrearsMonths: number): IsoDay {
  const dayAfter = Date.parse(monthAfter(lastPaidMonth, arrearsMonths + 1))
  return new Date(dayAfter - 86_400_000).toISOString().slice(0, 10)
}

/** How many people stand without protection in a month, as months are counted. */
export interface CountedMonth {
  readonly month: IsoDay
  readonly cells: readonly { readonly state: string; readonly people: number }[]
}

const peopleWithout = ({ cells }: CountedMonth) =>
  cells.reduce((sum, { state, people }) => sum + (WITHOUT_PROTECTION.some((is) => is === state) ? people : 0), 0)

/**
 * Since which month anybody has been without protection, of counted months: the first of those in a row, up to the last one, in which somebody is. Of one person it is that
 * long at most: counts do not say whether they are the same.
 *
 * @param months one after the other, the last one that of today
 * @returns null where everybody is protected in the last of them
 */
export function longestUnprotectedSince(months: readonly CountedMonth[]): IsoDay | null {
  const protectedAt = months.findLastIndex((month) => peopleWithout(month) === 0)
  return months[protectedAt + 1]?.month ?? null
}
