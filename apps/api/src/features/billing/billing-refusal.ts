import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError, issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { refusalByBudget } from '../budgets/public.ts'
import { billingMessages } from './billing.messages.ts'

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedByRule<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusalBy(databaseRefusal(error)?.constraint ?? '') ?? error
  }
}

const about = (message: Message) => new ValidationError([issueAbout(message)])

function refusalBy(constraint: string): DomainError | null {
  switch (constraint) {
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
    case 'contribution_list_code':
      return about(billingMessages.BILLING_CODE_TAKEN())
    case 'contribution_paid_on':
      return about(billingMessages.PAID_ON_INVALID())
    case 'contribution_payment_once':
      return about(billingMessages.PAYMENT_KNOWN())
    case 'contribution_overpaid':
      return about(billingMessages.OVERPAID())
    case 'contribution_list_drafter_is_not_approver':
      return new NotAllowedError(billingMessages.DRAFTER_IS_NOT_LIST_APPROVER())
    case 'contribution_drafter_is_not_payer':
      return new NotAllowedError(billingMessages.DRAFTER_IS_NOT_PAYER())
    case 'contribution_biller_is_not_payer':
      return new NotAllowedError(billingMessages.BILLER_IS_NOT_PAYER())
    case 'contribution_approver_is_not_payer':
      return new NotAllowedError(billingMessages.APPROVER_IS_NOT_PAYER())
    case 'contribution_list_maker_is_not_recaller':
      return new NotAllowedError(billingMessages.MAKER_IS_NOT_RECALLER())
    default:
      return refusalByBudget(constraint)
  }
}
