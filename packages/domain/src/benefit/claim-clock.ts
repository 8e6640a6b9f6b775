import type { IsoDay } from '../calendar/iso-day.ts'
import { afterWorkingDays } from '../calendar/working-day.ts'
import type { Rupiah } from '../money/money.ts'
import type { DayPrecision } from './benefit-event.ts'
import { type BenefitTerms, termOf } from './benefit-terms.ts'

const MS_IN_DAY = 86_400_000

const isoOf = (at: number): IsoDay => new Date(at).toISOString().slice(0, 10)

/**
 * The last day on which the insurer pays without being late, after a complete file.
 *
 * Legal source: PP 44/2015 article 37 (2) for work accidents, 40 (3) for deaths.
 */
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
 * The last day on which a family may ask for what an accident or an illness of work gives; null for death insurance, for which the insurer knows no such day. Of a day that
 * is known by its month or year alone, the last possible one counts.
 *
 * Legal source: PP 82/2019 article 26, as reports quote it. It reckons from the accident, or from the diagnosis of the illness; the day of the event stands for both here, and
 * after a death that is the day of the death.
 */
export function claimableUntil(
  programme: 'DEATH' | 'WORK_ACCIDENT',
  eventDay: IsoDay,
  precision: DayPrecision,
  terms: BenefitTerms,
): IsoDay | null {
  if (programme === 'DEATH') return null
  const year = Number(eventDay.slice(0, 4)) + Number(termOf(terms, 'CLAIM_LAPSES_AFTER').amount)
  const month = precision === 'YEAR' ? 12 : Number(eventDay.slice(5, 7))
  const day = precision === 'DAY' ? Number(eventDay.slice(8)) : 31
  // Of a month that is shorter it is the last day.
  return isoOf(Math.min(Date.UTC(year, month - 1, day), Date.UTC(year, month, 0)))
}

/**
 * What is owed on top for each day that the insurer is late, to the heirs or to the participant who lives; 0 until the last day. Rounded down.
 *
 * Legal source: PP 44/2015 article 37 (3) for work accidents, 40 (4) for deaths.
 *
 * @param on the day of the payment, or today while nothing was paid
 */
export function owedForDelay(rupiah: Rupiah, until: IsoDay, on: IsoDay, terms: BenefitTerms): Rupiah {
  const days = Math.max(0, Math.round((Date.parse(on) - Date.parse(until)) / MS_IN_DAY))
  return (rupiah * BigInt(days) * termOf(terms, 'CLAIM_DELAY_PER_DAY').amount) / 1000n
}
