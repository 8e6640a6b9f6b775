import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { programmeNames } from '@payung/domain/decree/decree-annex'
import { formatRupiah } from '@payung/domain/money/money'
import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError, issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { budgetMessages } from './budgets.messages.ts'
import { cashPlanMessages } from './cash-plan.messages.ts'
import type { UnplannedLineRow } from './cash-plans.queries.ts'
import { fundProvisionMessages } from './fund-provision.messages.ts'
import { revocationMessages } from './provision-revocation.messages.ts'
import type { NeededLineRow } from './provision-revocations.queries.ts'

/** What is about a field that only the database knows to be wrong. */
const ABOUT: Readonly<Record<string, () => Message>> = {
  budget_stage_day: budgetMessages.BUDGET_DAY_INVALID,
  fund_provision_once: fundProvisionMessages.PROVISION_NUMBER_TAKEN,
  fund_provision_day: fundProvisionMessages.PROVISION_DAY_INVALID,
  fund_provision_lines_whole: fundProvisionMessages.PROVISION_LINES_INVALID,
  cash_plan_months: cashPlanMessages.CASH_PLAN_MONTHS_INVALID,
  cash_plan_within_ceiling: cashPlanMessages.CASH_PLAN_BEYOND_CEILING,
}

const ABOUT_PLANS: Readonly<Record<string, () => Message>> = {
  cash_plan_decided: cashPlanMessages.CASH_PLAN_DECIDED,
  cash_plan_waits: cashPlanMessages.CASH_PLAN_WAITS,
  cash_plan_stage_passed: cashPlanMessages.CASH_PLAN_STAGE_PASSED,
  cash_plan_needs_ceiling: cashPlanMessages.CASH_PLAN_NEEDS_CEILING,
  cash_plans_of_line: cashPlanMessages.CASH_PLANS_TOO_MANY,
}

const ABOUT_REVOCATIONS: Readonly<Record<string, () => Message>> = {
  fund_provision_not_approved: revocationMessages.PROVISION_NOT_APPROVED,
  fund_provision_revocation_decided: revocationMessages.REVOCATION_DECIDED,
  fund_provision_revocation_waits: revocationMessages.REVOCATION_WAITS,
  fund_provision_revocations_of_letter: revocationMessages.REVOCATIONS_TOO_MANY,
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
  const plan = ABOUT_PLANS[constraint] ?? ABOUT_REVOCATIONS[constraint]
  if (plan !== undefined) return new ConflictError(plan())
  switch (constraint) {
    case 'fund_provision_revocation_drafter_is_not_approver':
      return new NotAllowedError(revocationMessages.DRAFTER_IS_NOT_REVOKER())
    case 'cash_plan_drafter_is_not_approver':
      return new NotAllowedError(cashPlanMessages.DRAFTER_IS_NOT_PLAN_APPROVER())
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

/** Names each line beyond whose cash plan a letter (SPD) would go: the months, what is planned in them, what is provided already, and what this letter asks. */
export function beyondCashPlan(lines: readonly UnplannedLineRow[]): Message {
  const named = ({ name, programme }: UnplannedLineRow) => `${name} ${programmeNames([programme])}`
  const [planned, provided, requested] = ['planned_rupiah', 'provided_rupiah', 'asked_rupiah'] as const
  return cashPlanMessages.PROVISION_BEYOND_CASH_PLAN({
    lines: {
      id: lines
        .map(
          (line) =>
            `${named(line)}: direncanakan sampai ${MONTHS_ID[line.last_month - 1]} ${formatRupiah(line[planned])}, sudah disediakan ${formatRupiah(line[provided])}, SPD ini ${formatRupiah(line[requested])}`,
        )
        .join('; '),
      en: lines
        .map(
          (line) =>
            `${named(line)}: ${formatRupiah(line[planned])} planned until month ${line.last_month}, ${formatRupiah(line[provided])} provided, ${formatRupiah(line[requested])} in this letter`,
        )
        .join('; '),
    },
  })
}

/** Names each line whose SPM need a letter (SPD): what is left of it without this letter, what is used, and how much is missing. */
export function neededBySpm(lines: readonly NeededLineRow[]): Message {
  const named = ({ name, programme }: NeededLineRow) => `${name} ${programmeNames([programme])}`
  const missing = (line: NeededLineRow) => formatRupiah(line.used_rupiah - line.provided_rupiah)
  const rest = (line: NeededLineRow) => formatRupiah(line.provided_rupiah)
  const used = (line: NeededLineRow) => formatRupiah(line.used_rupiah)
  return revocationMessages.PROVISION_NEEDED({
    lines: {
      id: lines
        .map((line) => `${named(line)}: dipakai ${used(line)}, SPD lain ${rest(line)}, kurang ${missing(line)}`)
        .join('; '),
      en: lines
        .map((line) => `${named(line)}: ${used(line)} used, ${rest(line)} by other letters, ${missing(line)} missing`)
        .join('; '),
    },
  })
}
