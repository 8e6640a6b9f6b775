import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { endOfDay as endOfDayOnWall } from '@payung/domain/protection/as-of'
import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { LAST_DAY } from './clock.queries.ts'
import { StartError } from './start-error.ts'

/** Provinces are governed by their own wall clock, whatever zone the server is set to. */
const ZONE = 'Asia/Pontianak'

/** Later than everything that a database of ours will hold, and a year that PostgreSQL reads. */
const NEVER = new Date('9999-12-31T00:00:00Z')

/** As `app.last_day()` has it: null but in a demo, whose calendar stands still (decision 241). */
let lastDay: Temporal.PlainDate | null = null

/**
 * Reads once, as the process starts, whether the calendar of its database has a last day. Nothing else sets it: no setting, no request.
 *
 * @throws StartError `CALENDAR_STANDS` where real people would work by the calendar of a demo
 */
export async function readLastDay(client: Pick<pg.Client, 'query'>, isDemo: boolean): Promise<void> {
  const { rows } = await client.query<{ day: string | null }>(LAST_DAY)
  const day = rows[0]?.day ?? null
  if (day !== null && !isDemo) throw calendarStands(day)
  lastDay = day === null ? null : Temporal.PlainDate.from(day)
}

export function today(): Temporal.PlainDate {
  return notLater(Temporal.Now.plainDateISO(ZONE))
}

export function now(): Temporal.Instant {
  return Temporal.Now.instant()
}

/** The day that an office reads on its wall at an instant, as `app.day_of`. */
export function calendarDay(instant: Date): Temporal.PlainDate {
  return notLater(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).toPlainDate())
}

/** The instant before which facts are recorded by the end of a day, as `app.end_of_day`: the last day of the calendar does not end. */
export function endOfDay(day: IsoDay): Date {
  return lastDay !== null && day >= lastDay.toString() ? NEVER : endOfDayOnWall(day)
}

function calendarStands(day: string): StartError {
  return new StartError('CALENDAR_STANDS', {
    id: `PAYUNG_DEMO: kalender basis data ini berhenti pada ${day}, karena dimulai sebagai demo: jalankan "pnpm payung migrate" sekali dengan PAYUNG_DEMO=off.`,
    en: `PAYUNG_DEMO: the calendar of this database stands still on ${day}, as it began with a demo: run "pnpm payung migrate" once with PAYUNG_DEMO=off.`,
  })
}

function notLater(day: Temporal.PlainDate): Temporal.PlainDate {
  return lastDay !== null && Temporal.PlainDate.compare(day, lastDay) > 0 ? lastDay : day
}
