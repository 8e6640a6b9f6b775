import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { billingMessages } from './billing.messages.ts'
import { mayNameDecrees, mayReadLists } from './billing.policy.ts'
import { type ContributionListRow, findContributionLists, lockContributionList } from './billing.queries.ts'
import { type CopiedDecreeRow, findCopiedNames } from './copied-decree-name.queries.ts'
import { type AnsweredListRow, holdListToAnswer } from './receipts.queries.ts'

/** A list of the viewer's tenant; asked one by one, read together. */
export const loadContributionList = batched<Context, string, ContributionListRow>(async (context, ids) => {
  if (!mayReadLists(context.actor)) return new Map()
  const rows = await context.read<ContributionListRow>(findContributionLists(ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** The number and programme of another's decree, of several lists read together. */
export const loadCopiedName = batched<Context, string, string>(async (context, decreeIds) => {
  if (!mayNameDecrees(context.actor)) return new Map()
  const rows = await context.read<CopiedDecreeRow>(findCopiedNames(decreeIds))
  return new Map(rows.map(({ decree_id: id, name }) => [id, name]))
})

/** What a mutation answers with, read after its commit. */
export async function reloadContributionList(context: Context, id: string): Promise<ContributionListRow> {
  const row = await loadContributionList(context, id)
  if (row === null) throw new Error('a list that was just written cannot be read back')
  return row
}

/**
 * A list as it stands, held until the transaction ends.
 *
 * @throws NotFoundError also to who may not read lists; ConflictError `CONTRIBUTION_LIST_CHANGED`
 */
export async function holdContributionList(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  expectedVersion: number,
): Promise<ContributionListRow> {
  if (!mayReadLists(actor)) throw new NotFoundError()
  const [held] = await tx.rows<{ version: number }>(lockContributionList(id))
  if (held === undefined) throw new NotFoundError()
  if (held.version !== expectedVersion) throw new ConflictError(billingMessages.CONTRIBUTION_LIST_CHANGED())
  return tx.one<ContributionListRow>(findContributionLists([id]))
}

/**
 * A list about whose people the actor's tenant brings the insurer's answers, held until the transaction ends: of a decree of its own, whoever pays the list.
 *
 * @param expectedVersion null where a job goes on
 * @throws NotFoundError also to who may not read lists; ConflictError `CONTRIBUTION_LIST_CHANGED`, `ANSWER_OF_OTHERS_DECREE`
 */
export async function holdAnsweredList(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  expectedVersion: number | null,
): Promise<AnsweredListRow> {
  if (!mayReadLists(actor)) throw new NotFoundError()
  const [held] = await tx.rows<AnsweredListRow>(holdListToAnswer(id))
  if (held === undefined) {
    const [paid] = await tx.rows<ContributionListRow>(findContributionLists([id]))
    throw paid === undefined ? new NotFoundError() : new ConflictError(billingMessages.ANSWER_OF_OTHERS_DECREE())
  }
  if (expectedVersion !== null && held.version !== expectedVersion)
    throw new ConflictError(billingMessages.CONTRIBUTION_LIST_CHANGED())
  return held
}
