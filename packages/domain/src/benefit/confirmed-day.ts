import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { must, refusal } from '../input/input-parts.ts'
import type { DayPrecision } from './benefit-event.ts'

/** What a report from outside states of when something happened. */
export interface ReportedTime {
  readonly eventDay: IsoDay
  readonly dayPrecision: DayPrecision
  /** It stands for an insurer's answer. One that writes no day says nothing of when, and is recorded as the year in which it came. */
  readonly isFromAnswer: boolean
  readonly reportedOn: IsoDay
}

/**
 * Why a report that names no day cannot be confirmed for this one, or null where it can: the day lies in the month or year that the report names, else it is another
 * event. Of an insurer's answer that names neither, it is any day up to that of the report. As `app.guard_outside_report` has it.
 */
export function confirmedDayFault(
  { eventDay, dayPrecision, isFromAnswer, reportedOn }: ReportedTime,
  day: IsoDay,
): 'DAY_NOT_AS_REPORTED' | 'DAY_AFTER_REPORT' | null {
  if (isFromAnswer && dayPrecision === 'YEAR') return day > reportedOn ? 'DAY_AFTER_REPORT' : null
  const monthOrYear = eventDay.slice(0, KNOWN_LENGTH[dayPrecision])
  return day.startsWith(monthOrYear) ? null : 'DAY_NOT_AS_REPORTED'
}

/** How much of `yyyy-mm-dd` is known. */
const KNOWN_LENGTH = { DAY: 10, MONTH: 7, YEAR: 4 } as const

/** The day that who confirms such a report has made sure of. */
export function confirmedDayInput(report: ReportedTime) {
  const faultOf = (day: IsoDay) => confirmedDayFault(report, day)
  return z.object({
    eventDay: z.string().check(
      must((day) => faultOf(day) !== 'DAY_NOT_AS_REPORTED', refusal('DAY_NOT_AS_REPORTED')),
      must((day) => faultOf(day) !== 'DAY_AFTER_REPORT', refusal('DAY_AFTER_REPORT')),
    ),
  })
}
