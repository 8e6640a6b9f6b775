import type { IsoDay } from '../calendar/iso-day.ts'
import { monthAfter } from '../protection/month-after.ts'
import type { ProtectionState } from '../protection/month-state.ts'

/** What can still be done for a family whose month is not protected. */
export type Remedy = 'WAIT_FOR_POSTING' | 'PAY_ARREARS' | 'ASK_REINSTATEMENT' | 'NONE'

export interface LostProtection {
  readonly remedy: Remedy
  /** Last day on which arrears can be paid. */
  readonly payBy: IsoDay | null
}

/**
 * Says what can still be done about the month of an event. Within the months that arrears may be paid, paying them decides the claim. Later only a reinstatement
 * helps, which the insurer grants where a donor's money came late. Somebody for whom nothing was ever paid was no member, and nobody owes a month after a death.
 *
 * Legal source: PP 44/2015; the conditions of a reinstatement are not published.
 *
 * @param lastPaidMonth the last month before the event that was paid or posted; null where none was
 * @param arrearsMonths from the reference data (`ARREARS_PAYABLE`)
 */
export function lostProtection(
  state: ProtectionState | null,
  lastPaidMonth: IsoDay | null,
  arrearsMonths: number,
  today: IsoDay,
): LostProtection {
  if (state === 'PAID') return { remedy: 'WAIT_FOR_POSTING', payBy: null }
  const isOwed = state !== null && state !== 'PROTECTED' && state !== 'AFTER_DEATH'
  if (!isOwed || lastPaidMonth === null) return { remedy: 'NONE', payBy: null }
  const payBy = dayBefore(monthAfter(lastPaidMonth, arrearsMonths + 1))
  if (state !== 'LAPSED' && state !== 'ENDED' && today <= payBy) return { remedy: 'PAY_ARREARS', payBy }
  return { remedy: 'ASK_REINSTATEMENT', payBy }
}

function dayBefore(day: IsoDay): IsoDay {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
