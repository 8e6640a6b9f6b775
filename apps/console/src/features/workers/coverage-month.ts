import type { IsoDay } from '@payung/domain/calendar/iso-day'

/** The last month with protection: coverage ends before the first day of the month after it. */
export function lastMonthOf(untilMonth: IsoDay): IsoDay {
  return shifted(untilMonth, -1)
}

/** The first month without protection, as the API has it, from the last one with it, as people say it. */
export function monthAfter(month: IsoDay): IsoDay {
  return shifted(month, 1)
}

function shifted(month: IsoDay, by: number): IsoDay {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 10)
}
