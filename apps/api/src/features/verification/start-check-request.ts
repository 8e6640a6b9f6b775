import type { MatchQuestion } from '@payung/domain/verification/check-result'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { checkConflict } from './check-errors.ts'
import {
  findRequestOfJob,
  finishCheckRequest,
  insertAsked,
  insertCheckRequest,
  newRequestId,
} from './check-requests.queries.ts'
import { type PeopleAsked, peopleToCheck } from './people-to-check.ts'
import { mayAskRegistries } from './verification.policy.ts'

export interface NewCheckRequest extends PeopleAsked {
  readonly question: MatchQuestion
  readonly format: 'XLSX' | 'CSV'
  /** Why whole NIKs leave the house; it is logged. */
  readonly reason: string
  readonly idempotencyKey?: string | null | undefined
}

/**
 * Asks another body's register about people: keeps whom, and writes the file that an officer takes there, as a job. Whose record one may not
 * open is not asked about. The same key asks once: two questions would be two files with whole NIKs.
 *
 * @throws NotAllowedError without the permission for whole NIKs; NotFoundError
 * @throws ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `CHECK_NOBODY`
 */
export async function startCheckRequest(tx: Transaction, actor: Actor, input: NewCheckRequest): Promise<string> {
  if (!mayAskRegistries(actor)) throw new NotAllowedError()
  const reason = readLoggedReason(input.reason)
  const conditions = await peopleToCheck(tx, actor, input)
  const { question, format } = input
  const id = await newRequestId(tx)
  const { idempotencyKey } = input
  const job = await enqueueJob(tx, actor, { kind: 'CHECK_REQUEST', params: { requestId: id }, idempotencyKey })
  const earlier = job.isNew ? null : await findRequestOfJob(tx, job.id)
  if (earlier !== null) return earlier
  await insertCheckRequest(tx, actor, { id, question, roundId: input.roundId ?? null, reason, format })
  const people = await insertAsked(tx, actor, id, conditions)
  if (people === 0) throw checkConflict('CHECK_NOBODY')
  await finishCheckRequest(tx, id, { people, jobId: job.id })
  await recordAudit(tx, actor, 'CHECK_REQUESTED', {
    subject: { kind: 'checkRequest', id },
    details: { question, people, reason },
  })
  return id
}
