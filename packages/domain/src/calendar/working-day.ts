import type { IsoDay } from './iso-day.ts'

const MS_IN_DAY = 86_400_000

const isoOf = (at: number): IsoDay => new Date(at).toISOString().slice(0, 10)

function isWorkingDay(at: number, holidays: ReadonlySet<IsoDay>): boolean {
  const weekday = new Date(at).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(isoOf(at))
}

/** The day after so many working days: Monday to Friday without holidays; the day itself does not count. */
export function afterWorkingDays(day: IsoDay, days: number, holidays: ReadonlySet<IsoDay> = new Set()): IsoDay {
  let at = Date.parse(day)
  for (let left = days; left > 0; ) {
    at += MS_IN_DAY
    if (isWorkingDay(at, holidays)) left--
  }
  return isoOf(at)
}

/** The day so many working days earlier, counted as {@link afterWorkingDays} counts them. */
export function beforeWorkingDays(day: IsoDay, days: number, holidays: ReadonlySet<IsoDay> = new Set()): IsoDay {
  let at = Date.parse(day)
  for (let left = days; left > 0; ) {
    at -= MS_IN_DAY
    if (isWorkingDay(at, holidays)) left--
  }
  return isoOf(at)
}

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(day: IsoDay, holidays: ReadonlySet<IsoDay>): IsoDay {
  let at = Date.parse(day)
  while (!isWorkingDay(at, holidays)) at += MS_IN_DAY
  return isoOf(at)
}
