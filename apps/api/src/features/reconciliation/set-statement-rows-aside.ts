import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { statementAsideInput } from '@payung/domain/money/reconciliation-input'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { findStatementToDecide } from './load-statement.ts'
import { reconciliationMessages } from './reconciliation.messages.ts'
import { insertRowsAside } from './reconciliation.queries.ts'
import { orRefusedByReconciliation } from './reconciliation-refusal.ts'

/**
 * Sets rows aside that belong to no contribution, with a reason. They stay in sight. By another person than who brought the file: else a row that nobody can
 * explain would be gone before somebody else sees it.
 *
 * @returns the statement's id
 * @throws NotFoundError; NotAllowedError also `BRINGER_IS_NOT_RECONCILER`, `MAY_BE_ONE_PERSON`
 * @throws ValidationError `RECONCILIATION_ROWS_COUNT`, `REASON_MISSING`, `REASON_HAS_NUMBER`; ConflictError `STATEMENT_ROW_DECIDED`
 */
export async function setStatementRowsAside(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly statementId: string; readonly rowNumbers: readonly number[]; readonly reason: string },
): Promise<string> {
  const statement = await findStatementToDecide(tx, actor, input.statementId)
  await assertAnotherPerson(tx, [statement.recorded_by])
  const { rowNumbers, reason } = readInput(
    statementAsideInput,
    { rowNumbers: [...new Set(input.rowNumbers)], reason: input.reason },
    reconciliationMessages,
  )
  const rows = await orRefusedByReconciliation(() => tx.run(insertRowsAside(statement.id, rowNumbers, reason)))
  if (rows !== rowNumbers.length) throw new NotFoundError()
  await recordAudit(tx, actor, 'STATEMENT_ROWS_SET_ASIDE', {
    subject: { kind: 'reconciliation_file', id: statement.id },
    details: { rows },
  })
  return statement.id
}
