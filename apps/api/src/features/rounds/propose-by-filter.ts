import type { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { listingConditions, readWorkerFilter, type WorkerFilterInput, type WorkerSearch } from '../workers/public.ts'
import { assertMayAnswer } from './answer-round.ts'
import { inWordsOf, overQuota } from './round-errors.ts'
import { countUnanswered, proposeUnanswered } from './round-people.queries.ts'
import { roundMessages } from './rounds.messages.ts'
import { lockTask } from './write-round.queries.ts'

/**
 * Proposes everybody whom a filter finds and who has no answer in this task yet, in one statement. More than fit are refused, not cut off:
 * who comes first is not for a list's order to say.
 *
 * @param filter with the programme's rule in it, where the proposer can see that
 * @throws ConflictError `ROUND_NOBODY_FOUND`, `ROUND_QUOTA`, `ROUND_TASK_SENT`, `ROUND_NOT_OPEN`
 */
export async function proposeByFilter(
  tx: Transaction,
  actor: Actor,
  input: { readonly taskId: string; readonly filter: WorkerFilterInput; readonly search: WorkerSearch | null },
): Promise<string> {
  const { reference } = tx
  return proposePeople(
    tx,
    actor,
    input.taskId,
    listingConditions(actor, readWorkerFilter(input.filter, reference), input.search),
  )
}

/** The same of whoever meets conditions on `worker_listing l`. @throws as above */
export async function proposePeople(
  tx: TenantTransaction,
  actor: Actor,
  taskId: string,
  conditions: readonly Prisma.Sql[],
): Promise<string> {
  const task = await lockTask(tx, taskId)
  assertMayAnswer(actor, task)
  const [unanswered] = await tx.rows<{ count: number }>(countUnanswered(task, conditions))
  const count = unanswered?.count ?? 0
  if (count === 0) throw new ConflictError(roundMessages.ROUND_NOBODY_FOUND())
  if (task.proposed + count > task.quota) throw overQuota(task.quota, task.quota - task.proposed)
  await inWordsOf(task, () => tx.run(proposeUnanswered(actor, task, conditions)))
  await recordAudit(tx, actor, 'ROUND_ANSWERED_BY_FILTER', {
    subject: { kind: 'round', id: task.round_id },
    details: { task: task.id, people: count },
  })
  return task.id
}
