import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { mayReceive } from './billing.policy.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { assertBroughtNothingEarlier } from './contradicted-bringers.ts'
import { holdAnsweredList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import { type ContributionAnswerRow, findAnswer, settleContributionAnswer } from './receipts.queries.ts'

/**
 * Decides the rows of an answer that say otherwise than an earlier one, or give another number: the newer answer holds, or the earlier one stays. By another person than who
 * brought the file, brought what it contradicts, or recorded a payment of the list.
 *
 * @returns the answer's id
 * @throws NotFoundError; NotAllowedError also `PAYER_IS_NOT_RECEIVER`, `BRINGER_IS_NOT_SETTLER`, `EARLIER_BRINGER_IS_NOT_SETTLER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `ANSWER_OF_OTHERS_DECREE`, `ANSWER_NOT_SETTLED`
 */
export async function settleAnswer(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & { readonly answerId: string; readonly takesNewer: boolean },
): Promise<string> {
  const list = await holdAnsweredList(tx, actor, input.listId, input.expectedVersion)
  const [answer] = await tx.rows<ContributionAnswerRow>(findAnswer(input.answerId, list.id))
  if (answer === undefined) throw new NotFoundError()
  if (!mayReceive(actor)) throw new NotAllowedError()
  if (list.payers.includes(actor.userId)) throw new NotAllowedError(billingMessages.PAYER_IS_NOT_RECEIVER())
  if (answer.recorded_by === actor.userId) throw new NotAllowedError(billingMessages.BRINGER_IS_NOT_SETTLER())
  await assertBroughtNothingEarlier(tx, actor, answer.id)
  if (answer.conflicts === 0) throw new ConflictError(billingMessages.ANSWER_NOT_SETTLED())
  await assertNotHeldAsMaker(tx, 'CONTRIBUTION_ANSWER', answer.id)
  const { settled } = await orRefusedByRule(() =>
    tx.one<{ settled: number }>(settleContributionAnswer(answer.id, input.takesNewer)),
  )
  await recordAudit(tx, actor, 'CONTRIBUTION_ANSWER_SETTLED', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { takesNewer: input.takesNewer, people: settled },
  })
  return answer.id
}
