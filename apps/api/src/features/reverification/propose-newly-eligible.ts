import type { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { type DecreeRecord, findDecrees, loadDecree } from '../decrees/public.ts'
import { proposePeople } from '../rounds/public.ts'
import type { JudgedBy } from '../workers/public.ts'
import { newlyEligible } from './newly-eligible.queries.ts'
import { judgingOn, readJudging } from './read-judging.ts'
import { reverificationMessages } from './reverification.messages.ts'
import { assertMay } from './reverification.policy.ts'
import { findReverification, type ReverificationRow } from './reverifications.queries.ts'

/** What to ask of `worker_listing l` for whoever could be designated and is not; null where the programme has no rule. */
export async function readNewlyEligible(
  context: Context,
  row: ReverificationRow,
): Promise<readonly Prisma.Sql[] | null> {
  const decree = await loadDecree(context, row.decree_id)
  if (decree === null) return null
  const judged = await readJudging(context, decree.programme_id, today().toString())
  return judged === null ? null : conditionsFor(context.actor, context.reference, decree, judged)
}

/**
 * Proposes them all in a round of the programme that is open: verified, ordered and designated they become as everybody else does.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `REVERIFICATION_STATE`, `REVERIFICATION_NO_RULE`, and as proposing by a filter does
 */
export async function proposeNewlyEligible(
  tx: Transaction,
  actor: Actor,
  input: { readonly reverificationId: string; readonly taskId: string },
): Promise<string> {
  const { reference } = tx
  const row = await findReverification(tx, input.reverificationId)
  assertMay(actor, row, 'PROPOSE')
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([row.decree_id]))
  if (decree === undefined) throw new NotFoundError()
  const judged = await judgingOn(tx, decree.programme_id, today().toString())
  if (judged === null) throw new ConflictError(reverificationMessages.REVERIFICATION_NO_RULE())
  const taskId = await proposePeople(tx, actor, input.taskId, conditionsFor(actor, reference, decree, judged))
  await recordAudit(tx, actor, 'REVERIFICATION_PROPOSED', {
    subject: { kind: 'reverification', id: row.id },
    details: { task: taskId },
  })
  return row.id
}

function conditionsFor(
  actor: Actor,
  reference: ReferenceData,
  decree: DecreeRecord,
  judged: JudgedBy,
): readonly Prisma.Sql[] {
  const day = today().toString()
  return newlyEligible(actor, reference, {
    decree: { id: decree.id, signed_on: decree.signed_on ?? day, cohort_id: decree.cohort_id },
    month: day,
    judged,
  })
}
