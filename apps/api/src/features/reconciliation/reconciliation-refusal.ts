import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError, NotAllowedError } from '../../platform/errors.ts'
import { mayBeOnePerson } from '../access/public.ts'
import { reconciliationMessages } from './reconciliation.messages.ts'

const CONFLICTS: Readonly<Record<string, () => Message>> = {
  reconciliation_files_of_day: reconciliationMessages.STATEMENTS_OF_DAY,
  reconciliation_row_open: reconciliationMessages.STATEMENT_ROW_DECIDED,
  reconciliation_payment_once: reconciliationMessages.PAYMENT_SEEN_ALREADY,
  reconciliation_payment_stands: reconciliationMessages.PAYMENT_NOT_AT_BANK,
  reconciliation_of_row: reconciliationMessages.STATEMENT_AMOUNT_DIFFERS,
}

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedByReconciliation<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusalBy(databaseRefusal(error)?.constraint ?? '') ?? error
  }
}

function refusalBy(constraint: string): DomainError | null {
  const conflict = CONFLICTS[constraint]
  if (conflict !== undefined) return new ConflictError(conflict())
  switch (constraint) {
    case 'decider_may_be_maker':
      return mayBeOnePerson()
    case 'reconciliation_bringer_is_not_decider':
      return new NotAllowedError(reconciliationMessages.BRINGER_IS_NOT_RECONCILER())
    case 'reconciliation_payer_is_not_decider':
      return new NotAllowedError(reconciliationMessages.PAYER_IS_NOT_RECONCILER())
    default:
      return null
  }
}
