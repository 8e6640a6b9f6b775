import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { assertMayDecideRows, mayReadStatements } from './reconciliation.policy.ts'
import { findStatementFile, type StatementFileRow } from './reconciliation.queries.ts'

/** A statement of the viewer's government; null to who may not read lists. */
export async function loadStatement({ actor, read }: Context, id: string): Promise<StatementFileRow | null> {
  if (!mayReadStatements(actor)) return null
  const [row] = await read<StatementFileRow>(findStatementFile(id))
  return row ?? null
}

/** What a mutation answers with, read after its commit. */
export async function reloadStatement(context: Context, id: string): Promise<StatementFileRow> {
  const row = await loadStatement(context, id)
  if (row === null) throw new Error('a statement that was just decided cannot be read back')
  return row
}

/**
 * A statement whose rows the actor is to decide. What is decided twice, the database refuses.
 *
 * @throws NotFoundError also to who may not read lists; NotAllowedError also `BRINGER_IS_NOT_RECONCILER`
 */
export async function findStatementToDecide(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
): Promise<StatementFileRow> {
  const [row] = mayReadStatements(actor) ? await tx.rows<StatementFileRow>(findStatementFile(id)) : []
  if (row === undefined) throw new NotFoundError()
  assertMayDecideRows(actor, row)
  return row
}
