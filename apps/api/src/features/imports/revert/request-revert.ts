import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../../platform/actor.ts'
import { ConflictError, issueAbout, NotAllowedError, NotFoundError, ValidationError } from '../../../platform/errors.ts'
import { enqueueJob } from '../../../platform/jobs/enqueue-job.ts'
import { readLoggedReason } from '../../workers/public.ts'
import { wrongState } from '../import-errors.ts'
import { importMessages } from '../imports.messages.ts'
import { mayRevert } from '../imports.policy.ts'
import { findReasonOfDependents, lockImportToRevert, setImportReverting } from './request-revert.queries.ts'
import { dependedOn } from './revert-import.ts'

export interface RevertRequest {
  readonly importId: string
  readonly reason: string
  /** As the person who asks has typed it: how many people are concerned. */
  readonly people: number
}

/**
 * Asks for an import to be taken back; the same request again answers with the same job.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`, and `PEOPLE_DIFFER` where the number that was typed is not that of the import
 * @throws ConflictError `IMPORT_STATE`, or `IMPORT_DEPENDED_ON` where something depends on it
 */
export async function requestRevert(tx: TenantTransaction, actor: Actor, input: RevertRequest): Promise<string> {
  if (!mayRevert(actor)) throw new NotAllowedError()
  const reason = readLoggedReason(input.reason, 'reason')
  const [file] = await tx.rows<ImportToRevert>(lockImportToRevert(input.importId))
  if (file === undefined) throw new NotFoundError()
  if ((file.state === 'REVERTING' || file.state === 'REVERTED') && file.revert_job_id !== null)
    return file.revert_job_id
  if (file.state !== 'COMMITTED') throw wrongState()
  if (input.people !== file.people) throw peopleDiffer()
  const [dependent] = await tx.rows<{ reason: string }>(findReasonOfDependents(file.id))
  if (dependent !== undefined) {
    throw new ConflictError(dependedOn())
  }
  const job = await enqueueJob(tx, actor, { kind: 'IMPORT_REVERT', params: { importId: file.id } })
  await tx.run(setImportReverting(job.id, reason, file.id))
  return job.id
}

interface ImportToRevert {
  readonly id: string
  readonly state: string
  readonly revert_job_id: string | null
  readonly people: number
}

function peopleDiffer(): ValidationError {
  return new ValidationError([issueAbout(importMessages.PEOPLE_DIFFER())])
}
