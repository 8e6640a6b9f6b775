import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { reconciliationMessages } from './reconciliation.messages.ts'

export const orRefusedByReconciliation = orRefusedBy(
  {
    conflicts: {
      reconciliation_files_of_day: reconciliationMessages.STATEMENTS_OF_DAY,
      reconciliation_row_open: reconciliationMessages.STATEMENT_ROW_DECIDED,
      reconciliation_payment_once: reconciliationMessages.PAYMENT_SEEN_ALREADY,
      reconciliation_payment_stands: reconciliationMessages.PAYMENT_NOT_AT_BANK,
      reconciliation_of_row: reconciliationMessages.STATEMENT_AMOUNT_DIFFERS,
    },
    hands: {
      reconciliation_bringer_is_not_decider: reconciliationMessages.BRINGER_IS_NOT_RECONCILER,
      reconciliation_payer_is_not_decider: reconciliationMessages.PAYER_IS_NOT_RECONCILER,
    },
  },
  ANOTHER_PERSON_REFUSALS,
)
