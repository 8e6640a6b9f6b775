import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { findStatementToDecide } from './load-statement.ts'
import { reconciliationMessages } from './reconciliation.messages.ts'
import { insertMatches } from './reconciliation.queries.ts'
import { orRefusedByReconciliation } from './reconciliation-refusal.ts'

/**
 * States of all rows that show a payment beyond doubt that they do, the first of them where there are many. Payments that the actor recorded stay for
 * another person.
 *
 * @returns the statement's id
 * @throws NotFoundError; NotAllowedError also `BRINGER_IS_NOT_RECONCILER`, `MAY_BE_ONE_PERSON`; ConflictError `NOTHING_MATCHED`
 */
export async function confirmMatches(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly statementId: string },
): Promise<string> {
  const statement = await findStatementToDecide(tx, actor, input.statementId)
  await assertAnotherPerson(tx, [statement.recorded_by])
  const rows = await orRefusedByReconciliation(() => tx.run(insertMatches(statement.id)))
  if (rows === 0) throw new ConflictError(reconciliationMessages.NOTHING_MATCHED())
  await recordAudit(tx, actor, 'MATCHES_CONFIRMED', {
    subject: { kind: 'reconciliation_file', id: statement.id },
    details: { rows },
  })
  return statement.id
}
