import { mustBeConfirmed } from '@payung/domain/import/file-remark'
import { cutText } from '@payung/domain/text/cut-text'
import type { Actor } from '../../../platform/actor.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import { enqueueJob } from '../../../platform/jobs/enqueue-job.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { recordAudit } from '../../audit/public.ts'
import { assertMayAnswer, lockTask, overQuota } from '../../rounds/public.ts'
import { nothingToCommit, unconfirmedRemarks, wrongState } from '../import-errors.ts'
import { assertMayImport } from '../imports.policy.ts'
import { openLayout } from '../layout/import-layout.ts'
import { lockImportToCommit, setImportCommitting } from './request-commit.queries.ts'

/**
 * Asks for the commit of a reviewed import; the same request again answers with the same job.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE`, or `NOTHING_TO_IMPORT` where every row is at fault or says nothing new; `IMPORT_REMARKS_UNCONFIRMED`
 * where the file as a whole looks spoilt and nobody has said that it holds all the same; of proposals `ROUND_QUOTA`, `ROUND_NOT_OPEN`, `ROUND_TASK_SENT`
 */
export async function requestCommit(
  tx: Transaction,
  actor: Actor,
  input: {
    readonly importId: string
    readonly idempotencyKey: string | null
    /** Codes of remarks that the officer has seen and stands up for. */
    readonly confirmedRemarks: readonly string[]
  },
): Promise<string> {
  const { vault } = tx
  assertMayImport(actor)
  const [file] = await tx.rows<ImportToCommit>(lockImportToCommit(input.importId))
  if (file === undefined) throw new NotFoundError()
  // Asked once more while it runs or when it is done: the answer is that job, not a second one.
  if ((file.state === 'COMMITTING' || file.state === 'COMMITTED') && file.commit_job_id !== null)
    return file.commit_job_id
  if (file.state !== 'REVIEW') throw wrongState()
  if (file.changes === 0) throw nothingToCommit()
  const { remarks = [] } = openLayout(vault, file.tenant_id, file.id, file.layout_cipher)
  const grave = remarks.filter(mustBeConfirmed).map(({ code }) => code)
  if (!grave.every((code) => input.confirmedRemarks.includes(code))) throw unconfirmedRemarks()
  if (file.round_task_id !== null) {
    const task = await lockTask(tx, file.round_task_id)
    assertMayAnswer(actor, task)
    if (task.proposed + file.changes > task.quota) throw overQuota(task.quota, task.quota - task.proposed)
  }
  const key = input.idempotencyKey === null ? null : cutText(`${file.id.slice(-12)}/${input.idempotencyKey}`, 60)
  const job = await enqueueJob(tx, actor, { kind: 'IMPORT_COMMIT', params: { importId: file.id }, idempotencyKey: key })
  await tx.run(setImportCommitting(job.id, file.id))
  if (grave.length > 0)
    await recordAudit(tx, actor, 'IMPORT_REMARKS_CONFIRMED', {
      subject: { kind: 'import', id: file.id },
      details: { codes: grave.join(' ') },
    })
  return job.id
}

interface ImportToCommit {
  readonly id: string
  readonly tenant_id: string
  readonly layout_cipher: Uint8Array | null
  readonly state: string
  readonly commit_job_id: string | null
  readonly round_task_id: string | null
  readonly changes: number
}
