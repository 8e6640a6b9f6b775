import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { assertMayAnswer, lockTask, overQuota } from '../rounds/public.ts'
import { nothingToCommit, wrongState } from './import-errors.ts'
import { assertMayImport } from './imports.policy.ts'

/**
 * Asks for the commit of a reviewed import; the same request again answers with the same job.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE`, or `NOTHING_TO_IMPORT` where every row is at fault or says nothing new; of proposals `ROUND_QUOTA`, `ROUND_NOT_OPEN`, `ROUND_TASK_SENT`
 */
export async function requestCommit(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly importId: string; readonly idempotencyKey: string | null },
): Promise<string> {
  assertMayImport(actor)
  const [file] = await tx.$queryRaw<ImportToCommit[]>`
    select id, state, commit_job_id, round_task_id, create_count + update_count + proposal_count + note_count as changes from import_file
    where id = ${input.importId}::uuid for update`
  if (file === undefined) throw new NotFoundError()
  // Asked once more while it runs or when it is done: the answer is that job, not a second one.
  if ((file.state === 'COMMITTING' || file.state === 'COMMITTED') && file.commit_job_id !== null)
    return file.commit_job_id
  if (file.state !== 'REVIEW') throw wrongState()
  if (file.changes === 0) throw nothingToCommit()
  if (file.round_task_id !== null) {
    const task = await lockTask(tx, file.round_task_id)
    assertMayAnswer(actor, task)
    if (task.proposed + file.changes > task.quota) throw overQuota(task.quota, task.quota - task.proposed)
  }
  const key = input.idempotencyKey === null ? null : `${file.id.slice(-12)}/${input.idempotencyKey}`.slice(0, 60)
  const job = await enqueueJob(tx, actor, { kind: 'IMPORT_COMMIT', params: { importId: file.id }, idempotencyKey: key })
  await tx.$executeRaw`update import_file set state = 'COMMITTING', commit_job_id = ${job.id}::uuid where id = ${file.id}::uuid`
  return job.id
}

interface ImportToCommit {
  readonly id: string
  readonly state: string
  readonly commit_job_id: string | null
  readonly round_task_id: string | null
  readonly changes: number
}
