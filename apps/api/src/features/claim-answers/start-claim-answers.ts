import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { answerMessages } from './claim-answers.messages.ts'
import { mayReadAnswers, mayTakeAnswers } from './claim-answers.policy.ts'
import { type AnswerUploadRow, findUpload } from './claim-answers.queries.ts'

/**
 * Takes in an answer of the insurer, which the actor has uploaded; a job reads it.
 *
 * @returns the job's id
 * @throws NotFoundError also where the file is not one's own upload; NotAllowedError
 */
export async function startClaimAnswers(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly fileId: string; readonly idempotencyKey: string },
): Promise<string> {
  if (!mayTakeAnswers(actor)) throw new NotAllowedError()
  const file = await tx.models.storedFile.findUnique({ where: { id: input.fileId } })
  if (file === null || file.purpose !== 'IMPORT' || file.createdBy !== actor.userId) throw new NotFoundError()
  const { id } = await enqueueJob(tx, actor, {
    kind: 'CLAIM_ANSWERS',
    params: { fileId: file.id },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}

/**
 * Applies what applies of an answer, as a job. Whoever uploaded it may: as when steps are written down by hand, money goes to accounts that two people know.
 *
 * @returns the job's id
 * @throws NotFoundError, NotAllowedError; ConflictError `ANSWERS_NOTHING_TO_APPLY`
 */
export async function startApplyingAnswers(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly uploadId: string; readonly idempotencyKey: string },
): Promise<string> {
  const [upload] = mayReadAnswers(actor) ? await tx.rows<AnswerUploadRow>(findUpload(input.uploadId)) : []
  if (upload === undefined) throw new NotFoundError()
  if (!mayTakeAnswers(actor)) throw new NotAllowedError()
  if (!mayBeApplied(upload)) throw new ConflictError(answerMessages.ANSWERS_NOTHING_TO_APPLY())
  const { id } = await enqueueJob(tx, actor, {
    kind: 'CLAIM_ANSWERS_APPLY',
    params: { uploadId: upload.id },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}

/** Rows that apply, and those that a claim refused or whose turn had not come: they are judged anew. */
export function mayBeApplied({ counts }: Pick<AnswerUploadRow, 'counts'>): boolean {
  return [counts?.APPLIES, counts?.REFUSED, counts?.OUT_OF_ORDER].some((count) => (count ?? 0) > 0)
}
