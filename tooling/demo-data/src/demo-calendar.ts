import type { IsoDay } from '@payung/domain/calendar/iso-day'

/**
 * The day on which the calendar of a demo stands still: what it tells of its last weeks would be over on a later one. Hours go on, and so does
 * everything that one does in it (decision 241).
 */
export const DEMO_LAST_DAY: IsoDay = '2026-11-30'

/** A demo whose people are invented for a later day lives by that day. */
export function lastDayOf(asOf: IsoDay): IsoDay {
  return asOf < DEMO_LAST_DAY ? DEMO_LAST_DAY : asOf
}

/** The day it is in a demo. */
export function demoToday(now: Date = new Date()): IsoDay {
  const day = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  return day < DEMO_LAST_DAY ? day : DEMO_LAST_DAY
}
