import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { BUDGET_REFUSALS } from '../budgets/public.ts'
import { billingMessages } from './billing.messages.ts'
import { PAYMENT_ORDER_REFUSALS } from './payment-order-refusal.ts'
import { paymentProofMessages } from './payment-proofs.messages.ts'
import { paymentReturnMessages } from './payment-return.messages.ts'
import { paymentTransferMessages } from './payment-transfers.messages.ts'
import { receiptReturnMessages } from './receipt-return.messages.ts'

/** Who opened the account of whoever paid for another tenant is known there alone, and so to the database alone. */
export const orRefusedByRule = orRefusedBy(
  {
    conflicts: {
      contribution_list_step: billingMessages.CONTRIBUTION_LIST_STATE,
      contribution_payment_of_bill: billingMessages.CONTRIBUTION_LIST_STATE,
      contribution_transfer_whole: paymentTransferMessages.TRANSFER_DIFFERS,
      contribution_list_outdated: billingMessages.CONTRIBUTION_LIST_OUTDATED,
      contribution_return_once: paymentReturnMessages.PAYMENT_RETURNED_ALREADY,
      contribution_return_received: paymentReturnMessages.PAYMENT_RECEIVED,
      contribution_returns_of_list: paymentReturnMessages.RETURNS_TOO_MANY,
      contribution_receipt_return_once: receiptReturnMessages.RECEIPT_RETURNED_ALREADY,
      contribution_receipt_return_posted: receiptReturnMessages.RECEIPT_POSTED,
      contribution_receipt_returns_of_list: receiptReturnMessages.RECEIPT_RETURNS_TOO_MANY,
      contribution_lists_of_day: billingMessages.LISTS_OF_DAY,
      contribution_receipt_of_payment: billingMessages.CONTRIBUTION_LIST_STATE,
      contribution_answer_of_bill: billingMessages.CONTRIBUTION_LIST_STATE,
      contribution_posted_unreceived: billingMessages.POSTED_MORE_THAN_RECEIVED,
      contribution_answers_of_day: billingMessages.ANSWERS_OF_DAY,
      contribution_answers_of_list: billingMessages.ANSWERS_OF_LIST,
      contribution_answer_nothing_open: billingMessages.ANSWER_NOT_SETTLED,
      insured_membership_once: billingMessages.ANSWER_NOT_SETTLED,
      insured_membership_number: billingMessages.ANSWER_NOT_SETTLED,
      protected_span_once: billingMessages.ANSWER_NOT_SETTLED,
      protected_span_of_membership: billingMessages.ANSWER_NOT_SETTLED,
      contribution_answer_row_open: billingMessages.ANSWER_ROWS_NOT_OPEN,
      budget_choice_of_draft: billingMessages.BUDGET_LIST_STATE,
    },
    fields: {
      payment_proof_once: paymentProofMessages.PROOF_KNOWN,
      contribution_list_of_decree: billingMessages.DECREE_NOT_SIGNED,
      contribution_list_nobody: billingMessages.NOBODY_TO_LIST,
      contribution_list_sent_on: billingMessages.SENT_ON_INVALID,
      contribution_list_billed_on: billingMessages.BILLED_ON_INVALID,
      contribution_list_code: billingMessages.BILLING_CODE_TAKEN,
      contribution_paid_on: billingMessages.PAID_ON_INVALID,
      contribution_payment_once: billingMessages.PAYMENT_KNOWN,
      company_transfer_once: billingMessages.PAYMENT_KNOWN,
      contribution_returned_on: paymentReturnMessages.RETURNED_ON_INVALID,
      contribution_return_document: paymentReturnMessages.RETURN_DOCUMENT_INVALID,
      contribution_receipt_returned_on: receiptReturnMessages.RECEIPT_RETURNED_ON_INVALID,
      contribution_overpaid: billingMessages.OVERPAID,
      contribution_payment_past_order: billingMessages.PAID_PAST_ORDER,
      contribution_payments_of_list: billingMessages.PAYMENTS_TOO_MANY,
      contribution_receipts_of_list: billingMessages.RECEIPTS_TOO_MANY,
      contribution_received_on: billingMessages.RECEIVED_ON_INVALID,
      contribution_receipt_once: billingMessages.RECEIPT_KNOWN,
      contribution_received_unpaid: billingMessages.RECEIVED_MORE_THAN_PAID,
      budget_choice_whole: billingMessages.BUDGET_LINES_UNFIT,
      budget_commitment_once: billingMessages.BUDGET_LINES_UNFIT,
    },
    hands: {
      contribution_payer_is_not_returner: paymentReturnMessages.PAYER_IS_NOT_RETURNER,
      contribution_receiver_is_not_returner: receiptReturnMessages.RECEIVER_IS_NOT_RETURNER,
      contribution_list_drafter_is_not_approver: billingMessages.DRAFTER_IS_NOT_LIST_APPROVER,
      contribution_list_chooser_is_not_approver: billingMessages.CHOOSER_IS_NOT_LIST_APPROVER,
      contribution_drafter_is_not_payer: billingMessages.DRAFTER_IS_NOT_PAYER,
      contribution_biller_is_not_payer: billingMessages.BILLER_IS_NOT_PAYER,
      contribution_approver_is_not_payer: billingMessages.APPROVER_IS_NOT_PAYER,
      contribution_list_maker_is_not_recaller: billingMessages.MAKER_IS_NOT_RECALLER,
      contribution_payer_is_not_receiver: billingMessages.PAYER_IS_NOT_RECEIVER,
      contribution_bringer_is_not_settler: billingMessages.BRINGER_IS_NOT_SETTLER,
      contribution_earlier_bringer_is_not_settler: billingMessages.EARLIER_BRINGER_IS_NOT_SETTLER,
    },
  },
  ANOTHER_PERSON_REFUSALS,
  PAYMENT_ORDER_REFUSALS,
  BUDGET_REFUSALS,
)
