import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { findStatementToDecide } from './load-statement.ts'
import { reconciliationMessages } from './reconciliation.messages.ts'
import { findPaymentHands, insertReconciliation, type PaymentHands } from './reconciliation.queries.ts'
import { orRefusedByReconciliation } from './reconciliation-refusal.ts'

/**
 * States that a row of a statement shows a recorded payment, suggested or found by hand. No payment is made by it. By another person than who brought the
 * file or recorded the payment: else one person could invent both.
 *
 * @returns the statement's id
 * @throws NotFoundError; NotAllowedError also `BRINGER_IS_NOT_RECONCILER`, `PAYER_IS_NOT_RECONCILER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `STATEMENT_ROW_DECIDED`, `PAYMENT_SEEN_ALREADY`, `PAYMENT_NOT_AT_BANK`, `STATEMENT_AMOUNT_DIFFERS`
 */
export async function confirmReconciliation(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly statementId: string; readonly rowNumber: number; readonly paymentId: string },
): Promise<string> {
  const statement = await findStatementToDecide(tx, actor, input.statementId)
  const [payment] = await tx.rows<PaymentHands>(findPaymentHands(input.paymentId))
  if (payment === undefined) throw new NotFoundError()
  if (payment.recorded_by === actor.userId) throw new NotAllowedError(reconciliationMessages.PAYER_IS_NOT_RECONCILER())
  await assertAnotherPerson(tx, [statement.recorded_by, payment.recorded_by])
  const written = await orRefusedByReconciliation(() =>
    tx.run(insertReconciliation(statement.id, input.rowNumber, payment)),
  )
  if (written === 0) throw new NotFoundError()
  await recordAudit(tx, actor, 'PAYMENT_SEEN_AT_BANK', {
    subject: { kind: 'reconciliation_file', id: statement.id },
    details: { row: input.rowNumber, listId: payment.list_id },
  })
  return statement.id
}
