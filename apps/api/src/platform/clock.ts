import { Temporal } from 'temporal-polyfill'

/** Provinces are governed by their own wall clock, whatever zone the server is set to. */
const ZONE = 'Asia/Pontianak'

export function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(ZONE)
}

export function now(): Temporal.Instant {
  return Temporal.Now.instant()
}

/** The day that an office reads on its wall at an instant. */
export function calendarDay(instant: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).toPlainDate()
}
