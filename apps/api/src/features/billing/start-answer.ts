import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { answerInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { billingMessages } from './billing.messages.ts'
import { assertMayAnswer } from './billing.policy.ts'
import { holdAnsweredList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'

export interface AnswerInput extends KnownList {
  readonly fileId: string
  /** As the insurer's letter states them, to be compared with its file. */
  readonly people: number
  readonly amount: bigint
  readonly idempotencyKey: string
}

/**
 * Takes in a file of the insurer about to whom it has posted the money of a list of a decree of one's own, whoever pays it; a job reads it.
 *
 * @returns the job's id
 * @throws NotFoundError also where the file is not one's own upload
 * @throws NotAllowedError also `PAYER_IS_NOT_RECEIVER`, `MAY_BE_ONE_PERSON`; ConflictError `CONTRIBUTION_LIST_STATE`, `CONTRIBUTION_LIST_CHANGED`, `ANSWER_OF_OTHERS_DECREE`, `IDEMPOTENCY_KEY_USED`
 * @throws ValidationError `ANSWER_COUNT_INVALID`, `AMOUNT_NOT_POSITIVE`
 */
export async function startContributionAnswer(
  tx: TenantTransaction,
  actor: Actor,
  input: AnswerInput,
): Promise<string> {
  const list = await holdAnsweredList(tx, actor, input.listId, input.expectedVersion)
  assertMayAnswer(actor, list)
  await assertNotHeldAsMaker(tx, 'CONTRIBUTION_RECEIPT', list.id)
  const { people, amount } = readInput(answerInput, input, billingMessages)
  const file = await tx.models.storedFile.findUnique({ where: { id: input.fileId } })
  if (file === null || file.purpose !== 'IMPORT' || file.createdBy !== actor.userId) throw new NotFoundError()
  const { id } = await enqueueJob(tx, actor, {
    kind: 'CONTRIBUTION_ANSWER',
    params: { listId: list.id, fileId: file.id, people, rupiah: String(amount) },
    idempotencyKey: input.idempotencyKey,
    isKeyOfThisWork: true,
  })
  return id
}
