import { Temporal } from 'temporal-polyfill'

/** The day before an ISO day. */
export function dayBefore(isoDay: string): string {
  return Temporal.PlainDate.from(isoDay).subtract({ days: 1 }).toString()
}
