import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError, issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { budgetMessages } from './budgets.messages.ts'
import { fundProvisionMessages } from './fund-provision.messages.ts'

/** What is about a field that only the database knows to be wrong. */
const ABOUT: Readonly<Record<string, () => Message>> = {
  budget_stage_day: budgetMessages.BUDGET_DAY_INVALID,
  fund_provision_once: fundProvisionMessages.PROVISION_NUMBER_TAKEN,
  fund_provision_day: fundProvisionMessages.PROVISION_DAY_INVALID,
  fund_provision_lines_whole: fundProvisionMessages.PROVISION_LINES_INVALID,
}

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedByBudget<T>(
  work: () => Promise<T>,
  /** What a constraint means here, where it is something else. */
  here: Readonly<Record<string, () => Message>> = {},
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint ?? ''
    const message = here[constraint]
    throw (message === undefined ? refusalByBudget(constraint) : new ConflictError(message())) ?? error
  }
}

/** What the database refuses about budgets, in our words: also in a step of a contribution list, which commits them. Null for anything else. */
export function refusalByBudget(constraint: string): DomainError | null {
  const field = ABOUT[constraint]
  if (field !== undefined) return new ValidationError([issueAbout(field())])
  switch (constraint) {
    case 'budget_ceiling_held':
      return new ConflictError(budgetMessages.BUDGET_EXCEEDED())
    case 'budget_ceiling_below_committed':
      return new ConflictError(budgetMessages.BUDGET_BELOW_COMMITTED())
    case 'budget_line_once':
      return new ValidationError([issueAbout(budgetMessages.BUDGET_LINE_EXISTS())])
    case 'budget_stage_waits':
      return new ConflictError(budgetMessages.BUDGET_STAGE_WAITS())
    case 'budget_stages_of_line':
      return new ConflictError(budgetMessages.BUDGET_STAGES_TOO_MANY())
    case 'budget_choices_of_list':
      return new ConflictError(budgetMessages.BUDGET_CHOICES_TOO_MANY())
    case 'budget_lines_of_person':
      return new ConflictError(budgetMessages.BUDGET_LINES_OF_DAY())
    case 'budget_stage_decided':
      return new ConflictError(budgetMessages.BUDGET_STAGE_DECIDED())
    case 'budget_stage_order':
      return new ValidationError([issueAbout(budgetMessages.BUDGET_STAGE_ORDER())])
    case 'fund_provision_decided':
      return new ConflictError(fundProvisionMessages.PROVISION_DECIDED())
    case 'fund_provision_within_ceiling':
      return new ConflictError(fundProvisionMessages.PROVISION_BEYOND_CEILING())
    case 'fund_provisions_of_person':
      return new ConflictError(fundProvisionMessages.PROVISIONS_OF_DAY())
    case 'fund_provision_drafter_is_not_approver':
      return new NotAllowedError(fundProvisionMessages.DRAFTER_IS_NOT_PROVISION_APPROVER())
    case 'budget_drafter_is_not_approver':
      return new NotAllowedError(budgetMessages.DRAFTER_IS_NOT_BUDGET_APPROVER())
    default:
      return null
  }
}
