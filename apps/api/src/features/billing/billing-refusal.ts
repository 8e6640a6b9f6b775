import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError, issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { mayBeOnePerson } from '../access/public.ts'
import { refusalByBudget } from '../budgets/public.ts'
import { billingMessages } from './billing.messages.ts'
import { refusalByOrder } from './payment-order-refusal.ts'
import { paymentReturnMessages } from './payment-return.messages.ts'
import { receiptReturnMessages } from './receipt-return.messages.ts'

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedByRule<T>(
  work: () => Promise<T>,
  /** What a constraint means here, where it is something else. */
  here: Readonly<Record<string, () => Message>> = {},
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint ?? ''
    const message = here[constraint]
    throw (message === undefined ? refusalBy(constraint) : about(message())) ?? error
  }
}

const about = (message: Message) => new ValidationError([issueAbout(message)])

function refusalBy(constraint: string): DomainError | null {
  switch (constraint) {
    // Who opened the account of whoever paid for another tenant is known there alone, and so to the database alone.
    case 'decider_may_be_maker':
      return mayBeOnePerson()
    case 'contribution_list_of_decree':
      return about(billingMessages.DECREE_NOT_SIGNED())
    case 'contribution_list_nobody':
      return about(billingMessages.NOBODY_TO_LIST())
    case 'contribution_list_step':
    case 'contribution_payment_of_bill':
      return new ConflictError(billingMessages.CONTRIBUTION_LIST_STATE())
    case 'contribution_list_outdated':
      return new ConflictError(billingMessages.CONTRIBUTION_LIST_OUTDATED())
    case 'contribution_list_sent_on':
      return about(billingMessages.SENT_ON_INVALID())
    case 'contribution_list_billed_on':
      return about(billingMessages.BILLED_ON_INVALID())
    case 'contribution_list_code':
      return about(billingMessages.BILLING_CODE_TAKEN())
    case 'contribution_paid_on':
      return about(billingMessages.PAID_ON_INVALID())
    case 'contribution_payment_once':
      return about(billingMessages.PAYMENT_KNOWN())
    case 'contribution_payer_is_not_returner':
      return new NotAllowedError(paymentReturnMessages.PAYER_IS_NOT_RETURNER())
    case 'contribution_returned_on':
      return about(paymentReturnMessages.RETURNED_ON_INVALID())
    case 'contribution_return_document':
      return about(paymentReturnMessages.RETURN_DOCUMENT_INVALID())
    case 'contribution_return_once':
      return new ConflictError(paymentReturnMessages.PAYMENT_RETURNED_ALREADY())
    case 'contribution_return_received':
      return new ConflictError(paymentReturnMessages.PAYMENT_RECEIVED())
    case 'contribution_returns_of_list':
      return new ConflictError(paymentReturnMessages.RETURNS_TOO_MANY())
    case 'contribution_receiver_is_not_returner':
      return new NotAllowedError(receiptReturnMessages.RECEIVER_IS_NOT_RETURNER())
    case 'contribution_receipt_returned_on':
      return about(receiptReturnMessages.RECEIPT_RETURNED_ON_INVALID())
    case 'contribution_receipt_return_once':
      return new ConflictError(receiptReturnMessages.RECEIPT_RETURNED_ALREADY())
    case 'contribution_receipt_return_posted':
      return new ConflictError(receiptReturnMessages.RECEIPT_POSTED())
    case 'contribution_receipt_returns_of_list':
      return new ConflictError(receiptReturnMessages.RECEIPT_RETURNS_TOO_MANY())
    case 'contribution_overpaid':
      return about(billingMessages.OVERPAID())
    case 'contribution_payment_past_order':
      return about(billingMessages.PAID_PAST_ORDER())
    case 'contribution_lists_of_day':
      return new ConflictError(billingMessages.LISTS_OF_DAY())
    case 'contribution_payments_of_list':
      return about(billingMessages.PAYMENTS_TOO_MANY())
    case 'contribution_receipts_of_list':
      return about(billingMessages.RECEIPTS_TOO_MANY())
    case 'contribution_list_drafter_is_not_approver':
      return new NotAllowedError(billingMessages.DRAFTER_IS_NOT_LIST_APPROVER())
    case 'contribution_list_chooser_is_not_approver':
      return new NotAllowedError(billingMessages.CHOOSER_IS_NOT_LIST_APPROVER())
    case 'contribution_drafter_is_not_payer':
      return new NotAllowedError(billingMessages.DRAFTER_IS_NOT_PAYER())
    case 'contribution_biller_is_not_payer':
      return new NotAllowedError(billingMessages.BILLER_IS_NOT_PAYER())
    case 'contribution_approver_is_not_payer':
      return new NotAllowedError(billingMessages.APPROVER_IS_NOT_PAYER())
    case 'contribution_list_maker_is_not_recaller':
      return new NotAllowedError(billingMessages.MAKER_IS_NOT_RECALLER())
    case 'contribution_receipt_of_payment':
    case 'contribution_answer_of_bill':
      return new ConflictError(billingMessages.CONTRIBUTION_LIST_STATE())
    case 'contribution_payer_is_not_receiver':
      return new NotAllowedError(billingMessages.PAYER_IS_NOT_RECEIVER())
    case 'contribution_received_on':
      return about(billingMessages.RECEIVED_ON_INVALID())
    case 'contribution_receipt_once':
      return about(billingMessages.RECEIPT_KNOWN())
    case 'contribution_received_unpaid':
      return about(billingMessages.RECEIVED_MORE_THAN_PAID())
    case 'contribution_posted_unreceived':
      return new ConflictError(billingMessages.POSTED_MORE_THAN_RECEIVED())
    case 'contribution_bringer_is_not_settler':
      return new NotAllowedError(billingMessages.BRINGER_IS_NOT_SETTLER())
    case 'contribution_earlier_bringer_is_not_settler':
      return new NotAllowedError(billingMessages.EARLIER_BRINGER_IS_NOT_SETTLER())
    case 'contribution_answers_of_day':
      return new ConflictError(billingMessages.ANSWERS_OF_DAY())
    case 'contribution_answers_of_list':
      return new ConflictError(billingMessages.ANSWERS_OF_LIST())
    case 'contribution_answer_nothing_open':
    case 'insured_membership_once':
    case 'insured_membership_number':
    case 'protected_span_once':
    case 'protected_span_of_membership':
      return new ConflictError(billingMessages.ANSWER_NOT_SETTLED())
    case 'contribution_answer_row_open':
      return new ConflictError(billingMessages.ANSWER_ROWS_NOT_OPEN())
    case 'budget_choice_of_draft':
      return new ConflictError(billingMessages.BUDGET_LIST_STATE())
    case 'budget_choice_whole':
    case 'budget_commitment_once':
      return about(billingMessages.BUDGET_LINES_UNFIT())
    default:
      return refusalByOrder(constraint, about) ?? refusalByBudget(constraint)
  }
}
