import { Temporal } from 'temporal-polyfill'
import { today } from '../../platform/clock.ts'
import { issueAbout, ValidationError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'

/** A membership's last day as somebody asked for it; null has no end. @throws ValidationError if it lies in the past */
export function readLastDay(asked: string | null | undefined, path: string): Temporal.PlainDate | null {
  if (asked == null) return null
  const day = Temporal.PlainDate.from(asked)
  if (Temporal.PlainDate.compare(day, today()) >= 0) return day
  throw new ValidationError([issueAbout(accessMessages.DAY_IN_THE_PAST(), path)])
}

/** Ranges end before a day, people name the last one. */
export function dayAfter(day: Temporal.PlainDate | null): string | null {
  return day === null ? null : day.add({ days: 1 }).toString()
}
