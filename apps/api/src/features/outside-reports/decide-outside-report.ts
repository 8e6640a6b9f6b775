import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { confirmedDayFault, confirmedDayInput, type ReportedTime } from '@payung/domain/benefit/confirmed-day'
import { setAsideInput } from '@payung/domain/benefit/outside-report-input'
import type { Actor } from '../../platform/actor.ts'
import { calendarDay } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { mayReportOf, readLifeEvent, reportFactsOf, writeReport } from '../claims/public.ts'
import { getWorker } from '../workers/public.ts'
import { orRefusedAsOutsideReport } from './outside-report-refusal.ts'
import { outsideReportMessages } from './outside-reports.messages.ts'
import { mayDecideOutsideReports } from './outside-reports.policy.ts'
import {
  confirmReports,
  findOutsideReports,
  lockAlikeReports,
  type OutsideReportRow,
  setReportsAside,
} from './outside-reports.queries.ts'

export interface OutsideReportDecision {
  readonly reportId: string
  readonly confirm: boolean
  readonly reason: string | null
  /** The day that the keeper has made sure of, where the report names only a month or a year. */
  readonly eventDay: string | null
}

/**
 * Confirms what another organisation has reported, or sets it aside with a reason; with it every waiting report of the same person, kind and day but
 * the actor's own. Confirmed, it is reported as the keeper's own, with all that follows; an event that is known gets one more source.
 *
 * @returns the report's id
 * @throws NotFoundError; NotAllowedError also `OUTSIDE_REPORTER_IS_NOT_DECIDER`, `MAY_BE_ONE_PERSON`; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ValidationError `EVENT_IN_FUTURE`, `DAY_NOT_AS_REPORTED`, `DAY_AFTER_REPORT` of the day that they have made sure of
 * @throws ConflictError `OUTSIDE_REPORT_STATE`, `OUTSIDE_REPORT_NAMES_DAY`, `EVENT_BEFORE_BIRTH`, `EVENT_AFTER_DEATH`, `DEATH_ON_OTHER_DAY`, `EVENTS_OF_DAY`
 */
export async function decideOutsideReport(
  tx: TenantTransaction,
  actor: Actor,
  { reportId, confirm, reason, eventDay }: OutsideReportDecision,
): Promise<string> {
  const rows = mayDecideOutsideReports(actor) ? await tx.rows<OutsideReportRow>(findOutsideReports([reportId])) : []
  const [report] = rows
  if (report === undefined || report.record_id === null) throw new NotFoundError()
  const { record_id: recordId } = report
  if (eventDay !== null && report.day_precision === 'DAY')
    throw new ConflictError(outsideReportMessages.OUTSIDE_REPORT_NAMES_DAY())
  const waiting = await tx.rows<OutsideReportRow>(lockAlikeReports({ ...report, record_id: recordId }))
  // With another day only those become that event which know as little as this one, and may be of that day.
  const alike = waiting.filter(
    (other) =>
      other.id === report.id ||
      eventDay === null ||
      (other.day_precision === report.day_precision && confirmedDayFault(timeOf(other), eventDay) === null),
  )
  if (!alike.some(({ id }) => id === report.id)) throw new ConflictError(outsideReportMessages.OUTSIDE_REPORT_STATE())
  if (report.reported_by === actor.userId)
    throw new NotAllowedError(outsideReportMessages.OUTSIDE_REPORTER_IS_NOT_DECIDER())
  // What came from the actor waits for somebody else, and holds up nobody's report: two officers may each have given a family a link.
  const ids = alike.filter(({ reported_by: reporter }) => reporter !== actor.userId).map(({ id }) => id)
  for (const id of ids) await assertNotHeldAsMaker(tx, 'OUTSIDE_REPORT', id)
  if (confirm) await confirmAs(tx, actor, { ...report, recordId, eventDay }, ids)
  else {
    const { reason: why } = readInput(setAsideInput, { reason: reason ?? '' }, outsideReportMessages)
    await orRefusedAsOutsideReport(() => tx.run(setReportsAside(ids, why)))
  }
  await recordAudit(tx, actor, confirm ? 'OUTSIDE_REPORT_CONFIRMED' : 'OUTSIDE_REPORT_SET_ASIDE', {
    subject: { kind: 'worker', id: recordId },
    details: { reports: ids.length },
  })
  return report.id
}

async function confirmAs(
  tx: TenantTransaction,
  actor: Actor,
  report: OutsideReportRow & Pick<OutsideReportDecision, 'eventDay'> & { readonly recordId: string },
  ids: readonly string[],
): Promise<void> {
  const worker = await getWorker(tx, report.recordId)
  if (!mayReportOf(actor, worker)) throw new NotAllowedError()
  const stated = { ...reportFactsOf(report), kind: report.kind, source: report.source }
  const { eventDay } = report
  const facts = eventDay === null ? stated : readLifeEvent({ ...stated, eventDay, dayPrecision: 'DAY' })
  if (eventDay !== null) readInput(confirmedDayInput(timeOf(report)), { eventDay }, outsideReportMessages)
  const eventId = await writeReport(tx, actor, worker.id, facts, 'ADDED')
  await orRefusedAsOutsideReport(() => tx.run(confirmReports(ids, eventId)))
}

const timeOf = (report: OutsideReportRow): ReportedTime => ({
  eventDay: report.event_day,
  dayPrecision: report.day_precision,
  isFromAnswer: report.from_answer,
  reportedOn: calendarDay(report.reported_at).toString(),
})
