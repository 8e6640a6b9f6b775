import type { IsoDay } from '../calendar/iso-day.ts'

/** How many days before protection ends its payer is told, the earliest first. */
export const NOTICE_DAYS = [90, 60, 30, 7] as const
export type NoticeDays = (typeof NOTICE_DAYS)[number]

/** Months from the first day without protection to the end of its year, where nobody covers one of them: 12 in January, 1 in December. */
export function monthsAtStake(lostFrom: IsoDay): number {
  return 13 - Number(lostFrom.slice(5, 7))
}

/** The nearest notice that is due; on the day itself and later it is too late for any. */
export function noticeDue(lostFrom: IsoDay, today: IsoDay): NoticeDays | null {
  const days = Math.round((Date.parse(lostFrom) - Date.parse(today)) / 86_400_000)
  return days <= 0 ? null : (NOTICE_DAYS.findLast((before) => days <= before) ?? null)
}
