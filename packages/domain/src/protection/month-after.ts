import type { IsoDay } from '../calendar/iso-day.ts'

/** The first day of the month so many months later. */
export function monthAfter(month: IsoDay, months = 1): IsoDay {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
}
