import { Temporal } from 'temporal-polyfill'
import type { IsoDay } from '../calendar/iso-day.ts'

/** Where a promise stands: kept, overdue, due within 30 days, or simply open. */
export type ObligationStanding = 'DONE' | 'LATE' | 'DUE' | 'OPEN'

export type ReportOutcome = 'PROGRESS' | 'DONE'

const OBLIGATION_DUE_DAYS = 30

/**
 * Where an obligation stands on a day.
 *
 * @param lastOutcome what was reported last: a report of progress after one of completion opens it again; null while nothing was
 * @param dueOn last day on which it is in time; null for what has no date and so is never late
 */
export function obligationStanding(
  dueOn: IsoDay | null,
  lastOutcome: ReportOutcome | null,
  day: IsoDay,
): ObligationStanding {
  if (lastOutcome === 'DONE') return 'DONE'
  if (dueOn === null) return 'OPEN'
  if (dueOn < day) return 'LATE'
  return dueOn <= Temporal.PlainDate.from(day).add({ days: OBLIGATION_DUE_DAYS }).toString() ? 'DUE' : 'OPEN'
}
