import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { billingMessages } from './billing.messages.ts'
import { mayReceive } from './billing.policy.ts'
import { type ContradictedBringers, type ContributionAnswerRow, findContradictedBringers } from './receipts.queries.ts'

const loadBringers = batched<Context, string, ContradictedBringers>(async (context, answerIds) => {
  const rows = await context.read<ContradictedBringers>(findContradictedBringers(answerIds))
  return new Map(rows.map((row) => [row.answer_id, row]))
})

/** Accounts that brought what the open rows of an answer contradict. */
export async function loadContradictedBringers(context: Context, answerId: string): Promise<readonly string[]> {
  return (await loadBringers(context, answerId))?.accounts ?? []
}

/** An answer with these accounts; they are looked for only where the viewer may have something to decide. */
export async function withContradictedBringers(context: Context, answer: ContributionAnswerRow) {
  const mayDecide = answer.open_rows > 0 && mayReceive(context.actor)
  return { ...answer, contradicted: mayDecide ? await loadContradictedBringers(context, answer.id) : [] }
}

/**
 * Refuses whoever brought what an answer contradicts: they would let their own answer stay, or put the newer out of the way.
 *
 * @throws NotAllowedError `EARLIER_BRINGER_IS_NOT_SETTLER`
 */
export async function assertBroughtNothingEarlier(
  tx: TenantTransaction,
  { userId }: Actor,
  answerId: string,
): Promise<void> {
  const [row] = await tx.rows<ContradictedBringers>(findContradictedBringers([answerId]))
  if (row?.accounts.includes(userId) === true)
    throw new NotAllowedError(billingMessages.EARLIER_BRINGER_IS_NOT_SETTLER())
}
