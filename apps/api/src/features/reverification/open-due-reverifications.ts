import type { Entry } from '@payung/database/entry'
import { today } from '../../platform/clock.ts'
import { describeError } from '../../platform/describe-error.ts'
import { DomainError } from '../../platform/errors.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { surroundingsOf, type WorkerResources } from '../../platform/jobs/worker-resources.ts'
import { type Transaction, within } from '../../platform/transaction.ts'
import { type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { compileReview } from './compile-review.ts'
import { DUE_REVERIFICATIONS, REMIND_OF_REVERIFICATIONS } from './open-due-reverifications.queries.ts'
import { lockDueSchedule, type ScheduleRow } from './reverifications.queries.ts'

definePeriodic({ name: 'open due reverifications', everySeconds: 3_600, run: openDueReverifications })

/**
 * Opens the review of each decree whose day has come, in the name of its schedule, and tells the officers. Repeating it opens nothing twice: the
 * schedule moves on in the transaction that opens. Where one cannot be opened the others are, and the officers are reminded of that one instead.
 */
export async function openDueReverifications(worker: WorkerResources): Promise<void> {
  const { jobsPool, transactions, log } = worker
  const day = today().toString()
  const { rows: due } = await jobsPool.query<{ decree_id: string; tenant_id: string }>(DUE_REVERIFICATIONS, [day])
  for (const { decree_id: decreeId, tenant_id: tenantId } of due) {
    const entry: Entry = { tenantId, userId: null, areaScope: '', agencyId: null }
    try {
      const surroundings = await surroundingsOf(worker)
      const open = within(surroundings, (tx) => openScheduled(tx, entry, { decreeId, day }))
      const review = await transactions.write(entry, open)
      if (review !== null) log.info({ review }, 'opened a review whose day had come')
    } catch (error) {
      // An officer who opens it at the same moment was faster, and that is as good.
      if (!(error instanceof DomainError)) log.error({ error: describeError(error) }, 'a due review was not opened')
    }
  }
  const { rows } = await jobsPool.query<{ notices: number }>(REMIND_OF_REVERIFICATIONS, [day])
  const notices = rows[0]?.notices ?? 0
  if (notices > 0) log.info({ notices }, 'reminded of decrees to be looked at again')
}

/** @returns the review; null where another process was faster and the schedule has moved on */
async function openScheduled(
  tx: Transaction,
  entry: Entry,
  { decreeId, day }: { readonly decreeId: string; readonly day: string },
): Promise<string | null> {
  const [schedule] = await tx.rows<ScheduleRow>(lockDueSchedule(decreeId, day))
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([decreeId]))
  if (schedule === undefined || decree === undefined) return null
  return compileReview(tx, entry, { decree, asOf: day, because: 'SCHEDULE', note: null, schedule })
}
