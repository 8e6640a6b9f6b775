import type { IsoDay } from '../calendar/iso-day.ts'
import type { Rupiah } from '../money/money.ts'
import { type BenefitTerms, termOf } from './benefit-terms.ts'

const MS_IN_DAY = 86_400_000

/** The day after so many working days: Monday to Friday without holidays; the day itself does not count. */
export function afterWorkingDays(day: IsoDay, days: number, holidays: ReadonlySet<IsoDay> = new Set()): IsoDay {
  let at = Date.parse(day)
  for (let left = days; left > 0; ) {
    at += MS_IN_DAY
    if (isWorkingDay(at, holidays)) left--
  }
  return isoOf(at)
}

const isoOf = (at: number): IsoDay => new Date(at).toISOString().slice(0, 10)

function isWorkingDay(at: number, holidays: ReadonlySet<IsoDay>): boolean {
  const weekday = new Date(at).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(isoOf(at))
}

/** The last day on which the insurer pays without being late, after a complete file. Legal source: PP 44/2015 articles 37 and 40. */
export function payableUntil(
  programme: 'DEATH' | 'WORK_ACCIDENT',
  completeOn: IsoDay,
  terms: BenefitTerms,
  holidays?: ReadonlySet<IsoDay>,
): IsoDay {
  const key = programme === 'DEATH' ? 'DEATH_PAYABLE_WITHIN' : 'ACCIDENT_PAYABLE_WITHIN'
  return afterWorkingDays(completeOn, Number(termOf(terms, key).amount), holidays)
}

/**
 * What the heirs are owed on top for each day that the insurer is late; 0 until the last day. Rounded down.
 *
 * @param on the day of the payment, or today while nothing was paid
 */
export function owedForDelay(rupiah: Rupiah, until: IsoDay, on: IsoDay, terms: BenefitTerms): Rupiah {
  const days = Math.max(0, Math.round((Date.parse(on) - Date.parse(until)) / MS_IN_DAY))
  return (rupiah * BigInt(days) * termOf(terms, 'CLAIM_DELAY_PER_DAY').amount) / 1000n
}
