import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { rowsAsideInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { mayReceive } from './billing.policy.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { assertBroughtNothingEarlier } from './contradicted-bringers.ts'
import { holdAnsweredList } from './load-contribution-list.ts'
import type { KnownList } from './move-contribution-list.ts'
import {
  type ContributionAnswerRow,
  findAnswer,
  findContradictions,
  setAnswerRowsAside as writeSetAside,
} from './receipts.queries.ts'

/**
 * Sets rows of an answer aside that cannot be taken over or decided, with a reason. They stay in sight, and nobody is posted by it. Whoever recorded a
 * payment of the list does not decide what counts of the insurer's answer, and whoever brought the file, or what it contradicts, does not set a contradiction aside.
 *
 * @returns the answer's id
 * @throws NotFoundError; NotAllowedError also `PAYER_IS_NOT_RECEIVER`, `BRINGER_IS_NOT_SETTLER`, `EARLIER_BRINGER_IS_NOT_SETTLER`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `ANSWER_ROWS_COUNT`, `REASON_MISSING`, `REASON_HAS_NUMBER`
 * @throws ConflictError `CONTRIBUTION_LIST_CHANGED`, `ANSWER_OF_OTHERS_DECREE`, `ANSWER_ROWS_NOT_OPEN`
 */
export async function setAnswerRowsAside(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownList & { readonly answerId: string; readonly rowNumbers: readonly number[]; readonly reason: string },
): Promise<string> {
  const list = await holdAnsweredList(tx, actor, input.listId, input.expectedVersion)
  const [answer] = await tx.rows<ContributionAnswerRow>(findAnswer(input.answerId, list.id))
  if (answer === undefined) throw new NotFoundError()
  if (!mayReceive(actor)) throw new NotAllowedError()
  const { payers } = list
  if (payers.includes(actor.userId)) throw new NotAllowedError(billingMessages.PAYER_IS_NOT_RECEIVER())
  const { rowNumbers, reason } = readInput(
    rowsAsideInput,
    { ...input, rowNumbers: [...input.rowNumbers] },
    billingMessages,
  )
  const { contradicts } = await tx.one<{ contradicts: boolean }>(findContradictions(answer.id, rowNumbers))
  if (contradicts && answer.recorded_by === actor.userId)
    throw new NotAllowedError(billingMessages.BRINGER_IS_NOT_SETTLER())
  if (contradicts) await assertBroughtNothingEarlier(tx, actor, answer.id)
  if (contradicts) await assertNotHeldAsMaker(tx, 'CONTRIBUTION_ANSWER', answer.id)
  else await assertNotHeldAsMaker(tx, 'CONTRIBUTION_RECEIPT', list.id)
  const { closed } = await orRefusedByRule(() =>
    tx.one<{ closed: number }>(writeSetAside(answer.id, rowNumbers, reason)),
  )
  await recordAudit(tx, actor, 'CONTRIBUTION_ANSWER_ROWS_SET_ASIDE', {
    subject: { kind: 'contribution_list', id: list.id, version: list.version },
    details: { rows: closed },
  })
  return answer.id
}
