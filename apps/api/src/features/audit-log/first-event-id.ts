import { Temporal } from 'temporal-polyfill'

/** Ids of events begin with the milliseconds of their making, so a day is a range of ids: the index on them serves both. */
export function firstIdOf(day: string, daysLater = 0): string {
  const begin = Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime('Asia/Pontianak')
  const hex = Math.max(0, begin.epochMilliseconds).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
