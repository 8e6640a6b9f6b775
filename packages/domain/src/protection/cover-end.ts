import type { IsoDay } from '../calendar/iso-day.ts'
import { monthAfter } from './month-after.ts'
import { protectedThrough } from './month-state.ts'

/** How many days before protection ends its payer is told, the earliest first. */
export const NOTICE_DAYS = [90, 60, 30, 7] as const
export type NoticeDays = (typeof NOTICE_DAYS)[number]

export interface CoverEnd {
  /** First day of the last month that a signed decree covers without a gap. */
  readonly lastMonth: IsoDay
  /** The first day without protection. */
  readonly lostFrom: IsoDay
  /** Whether the insurer has posted that last month; before that it is promised and not yet protected. */
  readonly isPosted: boolean
  /** Months without cover from that day to the end of its calendar year: 1 to 12. */
  readonly monthsLost: number
  /** Rupiah that the heirs of whoever dies on that day do not receive; null where the reference data do not say it. */
  readonly benefitRupiah: bigint | null
  /** Null while the end is more than 90 days away. */
  readonly noticeDays: NoticeDays | null
}

/**
 * Finds when a person loses protection, and what is then at stake.
 *
 * Cover counts month by month without a gap from this month on; if this month is not covered there is nothing left to lose. A month that is covered
 * again later in the year is not a lost one.
 *
 * @param coveredMonths first days of the months that signed decrees of any payer cover, in any order
 * @param postedMonths first days of those that the insurer has posted
 * @param today UTC+7
 * @param benefitRupiah from the reference data of that day, or null
 * @returns null where this month is not covered
 */
export function endOfCover(
  coveredMonths: readonly IsoDay[],
  postedMonths: readonly IsoDay[],
  today: IsoDay,
  benefitRupiah: bigint | null,
): CoverEnd | null {
  const lastMonth = protectedThrough(coveredMonths, `${today.slice(0, 8)}01`)
  if (lastMonth === null) return null
  const lostFrom = monthAfter(lastMonth)
  const [covered, year] = [new Set(coveredMonths), lostFrom.slice(0, 5)]
  const lost = monthsToYearEnd(lostFrom).filter((month) => !covered.has(`${year}${month}-01`))
  return {
    lastMonth,
    lostFrom,
    isPosted: postedMonths.includes(lastMonth),
    monthsLost: lost.length,
    benefitRupiah,
    noticeDays: noticeDue(lostFrom, today),
  }
}

/** Months from this one to December, as two digits each. */
function monthsToYearEnd(from: IsoDay): readonly string[] {
  const first = Number(from.slice(5, 7))
  return Array.from({ length: 13 - first }, (_, at) => String(first + at).padStart(2, '0'))
}

/** Months from the first day without protection to the end of its year, where nobody covers one of them: 12 in January, 1 in December. */
export function monthsAtStake(lostFrom: IsoDay): number {
  return monthsToYearEnd(lostFrom).length
}

/** The nearest notice that is due; on the day itself and later it is too late for any. */
export function noticeDue(lostFrom: IsoDay, today: IsoDay): NoticeDays | null {
  const days = Math.round((Date.parse(lostFrom) - Date.parse(today)) / 86_400_000)
  return days <= 0 ? null : (NOTICE_DAYS.findLast((before) => days <= before) ?? null)
}
