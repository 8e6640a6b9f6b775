import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { afterWorkingDays, beforeWorkingDays } from '@payung/domain/calendar/working-day'
import { NATIONAL_HOLIDAYS } from '@payung/reference-data/national-holidays'

/** When the steps of a decree were taken, as the database reads an instant. */
export interface DecreeMoments {
  /** When its list was locked, before anybody drafted. */
  readonly locked: string
  readonly drafted: string
  readonly submitted: string
  /** Of its votes, in the order of their steps. */
  readonly votes: readonly string[]
  /** Null for a decree that waits. */
  readonly signed: string | null
  readonly published: string | null
}

const HOLIDAYS = new Set(NATIONAL_HOLIDAYS.map(({ day }) => day))
const MS_IN_DAY = 86_400_000
const PONTIANAK_MS = 7 * 3_600_000
/** Hours of an office in Pontianak. */
const HOURS = {
  locked: '15:20',
  drafted: '09:10',
  submitted: '10:30',
  voted: '13:45',
  signed: '14:40',
  published: '09:30',
}

const momentOf = (day: IsoDay, hour: keyof typeof HOURS) => `${day}T${HOURS[hour]}:00+07:00`

/** Of a signed decree, one working day after another, so that the signature falls on its day and the initial of each step before it. */
export function momentsOfSigned(signedOn: IsoDay, votes: number): DecreeMoments {
  const before = (days: number) => beforeWorkingDays(signedOn, days, HOLIDAYS)
  return {
    locked: momentOf(before(votes + 3), 'locked'),
    drafted: momentOf(before(votes + 2), 'drafted'),
    submitted: momentOf(before(votes + 1), 'submitted'),
    votes: Array.from({ length: votes }, (_, at) => momentOf(before(votes - at), 'voted')),
    signed: momentOf(signedOn, 'signed'),
    published: momentOf(afterWorkingDays(signedOn, 1, HOLIDAYS), 'published'),
  }
}

/**
 * Of a decree that waits: its last step was taken so many days before now, each other a working day before the one after it. How long it waits is counted by the
 * machine's clock, which goes on where the calendar of a demo stands.
 */
export function momentsOfWaiting(now: Date, votes: number, waitsDays: number): DecreeMoments {
  // As a clock in Pontianak shows it: its working days are those of the office.
  const last = new Date(now.getTime() - waitsDays * MS_IN_DAY + PONTIANAK_MS).toISOString()
  const before = (days: number) => `${beforeWorkingDays(last.slice(0, 10), days, HOLIDAYS)}${last.slice(10, -1)}+07:00`
  return {
    locked: before(votes + 2),
    drafted: before(votes + 1),
    submitted: before(votes),
    votes: Array.from({ length: votes }, (_, at) => before(votes - 1 - at)),
    signed: null,
    published: null,
  }
}
