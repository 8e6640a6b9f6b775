import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { type ClaimRow, findClaims } from '../claims/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { answerMessages } from './claim-answers.messages.ts'
import { mayHandOver, mayHandOverUnmasked } from './claim-answers.policy.ts'
import { type ClaimToHandOver, findClaimsToHandOver } from './claim-submissions.queries.ts'

interface SubmissionInput {
  /** Null: all that are submitted and not yet handed over. */
  readonly claimIds: readonly string[] | null
  /** With whole NIKs. */
  readonly unmasked: boolean
  readonly reason: string | null
  readonly idempotencyKey: string
}

/** More than a province submits in a month. */
export const SUBMISSION_CLAIMS_MAX = 2_000

/**
 * Asks for the file by which claims go to the insurer. @returns the job's id
 *
 * @throws NotFoundError where a chosen claim is none of the government; NotAllowedError, for whole NIKs without that permission too
 * @throws ConflictError `SUBMISSION_EMPTY`, `SUBMISSION_TOO_LONG`
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` for whole NIKs
 */
export async function startClaimSubmission(
  tx: TenantTransaction,
  actor: Actor,
  input: SubmissionInput,
): Promise<string> {
  if (!(input.unmasked ? mayHandOverUnmasked(actor) : mayHandOver(actor))) throw new NotAllowedError()
  const reason = input.unmasked ? readLoggedReason(input.reason ?? '') : null
  if ((input.claimIds?.length ?? 0) > SUBMISSION_CLAIMS_MAX)
    throw new ConflictError(answerMessages.SUBMISSION_TOO_LONG())
  const ids = new Set(input.claimIds ?? [])
  const seen = ids.size === 0 ? [] : await tx.rows<ClaimRow>(findClaims([...ids]))
  if (seen.length !== ids.size) throw new NotFoundError()
  const [claim] = await tx.rows<ClaimToHandOver>(findClaimsToHandOver(input.claimIds, input.unmasked, 1))
  if (claim === undefined) throw new ConflictError(answerMessages.SUBMISSION_EMPTY())
  const { id } = await enqueueJob(tx, actor, {
    kind: 'CLAIM_SUBMISSION',
    params: { claimIds: input.claimIds, unmasked: input.unmasked, reason },
    idempotencyKey: input.idempotencyKey,
  })
  return id
}
