import type { IsoDay } from '../calendar/iso-day.ts'
import { monthAfter } from './month-after.ts'

/**
 * How far the contribution of a month has come before the insurer has posted it: designated only, on a list, asked of the insurer, billed, paid.
 */
export type ContributionStep = 'PLANNED' | 'LISTED' | 'REQUESTED' | 'BILLED' | 'PAID'

/**
 * How a month of a person stands. `PROTECTED`: the insurer has posted it under a live membership. `GRACE`: begun, unpaid, and it can still be paid.
 * `LAPSED`: it could have been paid, and no longer can be. `ENDED`: so long after the last paid month that the membership is over. `AFTER_DEATH`: a month
 * after that of a reported death, which ended the cover: nobody owes it, and nothing is missing.
 */
export type ProtectionState = ContributionStep | 'PROTECTED' | 'GRACE' | 'LAPSED' | 'ENDED' | 'AFTER_DEATH'

export interface MonthFacts {
  /** Its first day. */
  readonly month: IsoDay
  readonly step: ContributionStep
  /** Fully paid, and posted by the insurer under a live membership. */
  readonly isPosted: boolean
}

/**
 * Decides how each month of a person stands.
 *
 * A month that is not paid goes by the last paid or posted month before it. Within `arrearsMonths` after that one it is in `GRACE` as long as today
 * is, and `LAPSED` from then on; a later one is `ENDED`. Months that have not begun, that are paid, or before which nothing was ever paid stand as
 * their contribution does: nobody loses what they never had. After the month of a death no month is owed or protects, whatever was paid for it: the payer
 * gets it back as a credit (`credit-months.ts`).
 *
 * Legal source: PP 44/2015; up to three months of arrears may be paid after protection ends.
 *
 * @param months of one person under the same insurance programmes, in any order; a month may stand there twice, under two decrees
 * @param currentMonth the contribution month of today, UTC+7
 * @param arrearsMonths from the reference data (`ARREARS_PAYABLE`), 0 or more
 * @param postedElsewhere months that the insurer has posted for another payer
 * @param unowedFrom the first month after that of a reported death, of a partly known day the last possible one; null of the living
 * @returns one state for each of the months, in their order
 */
export function protectionStates(
  months: readonly MonthFacts[],
  currentMonth: IsoDay,
  arrearsMonths: number,
  postedElsewhere: readonly IsoDay[] = [],
  unowedFrom: IsoDay | null = null,
): readonly ProtectionState[] {
  const paid = [
    ...months.filter(({ isPosted, step }) => isPosted || step === 'PAID').map(({ month }) => month),
    ...postedElsewhere,
  ].sort()
  return months.map(({ month, step, isPosted }) => {
    if (unowedFrom !== null && month >= unowedFrom) return 'AFTER_DEATH'
    if (isPosted) return 'PROTECTED'
    if (step === 'PAID' || month > currentMonth) return step
    const last = paid.findLast((earlier) => earlier < month)
    if (last === undefined) return step
    if (monthsFrom(last, month) > arrearsMonths) return 'ENDED'
    return monthsFrom(last, currentMonth) <= arrearsMonths ? 'GRACE' : 'LAPSED'
  })
}

/** How sure a month is, the surest first: what a death ended; what is posted or paid; what was paid before and is not now; what was never paid. */
const SUREST: readonly ProtectionState[] = [
  'AFTER_DEATH',
  'PROTECTED',
  'PAID',
  'GRACE',
  'LAPSED',
  'ENDED',
  'BILLED',
  'REQUESTED',
  'LISTED',
  'PLANNED',
]

/** The state that stands for a month which several decrees pay: the surest of them. Null where none does. */
export function surestState(states: readonly ProtectionState[]): ProtectionState | null {
  return SUREST.find((state) => states.includes(state)) ?? null
}

/** The last month up to which every month from this one on is paid, posted or not; null where this one is not. */
export function fundedThrough(
  months: readonly { readonly month: IsoDay; readonly state: ProtectionState }[],
  currentMonth: IsoDay,
): IsoDay | null {
  const paid = months.filter(({ state }) => state === 'PAID' || state === 'PROTECTED').map(({ month }) => month)
  return protectedThrough(paid, currentMonth)
}

/** The last month up to which a person is protected without a gap from this month on; null where this month is not protected. */
export function protectedThrough(protectedMonths: readonly IsoDay[], currentMonth: IsoDay): IsoDay | null {
  const months = new Set(protectedMonths)
  let last: IsoDay | null = null
  for (let month = currentMonth; months.has(month); month = monthAfter(month)) last = month
  return last
}

function monthsFrom(earlier: IsoDay, later: IsoDay): number {
  return indexOf(later) - indexOf(earlier)
}

function indexOf(month: IsoDay): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
