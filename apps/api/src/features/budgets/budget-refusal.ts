import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { programmeNames } from '@payung/domain/decree/decree-annex'
import { formatRupiah } from '@payung/domain/money/money'
import type { Message } from '@payung/domain/text/define-messages'
import { orRefusedBy, type Refusals } from '../../platform/or-refused.ts'
import { budgetMessages } from './budgets.messages.ts'
import { cashPlanMessages } from './cash-plan.messages.ts'
import type { UnplannedLineRow } from './cash-plans.queries.ts'
import { fundProvisionMessages } from './fund-provision.messages.ts'
import { revocationMessages } from './provision-revocation.messages.ts'
import type { NeededLineRow } from './provision-revocations.queries.ts'

/** What the database refuses about budgets, also in a step of a contribution list, which commits them. */
export const BUDGET_REFUSALS: Refusals = {
  conflicts: {
    cash_plan_decided: cashPlanMessages.CASH_PLAN_DECIDED,
    cash_plan_waits: cashPlanMessages.CASH_PLAN_WAITS,
    cash_plan_stage_passed: cashPlanMessages.CASH_PLAN_STAGE_PASSED,
    cash_plan_needs_ceiling: cashPlanMessages.CASH_PLAN_NEEDS_CEILING,
    cash_plans_of_line: cashPlanMessages.CASH_PLANS_TOO_MANY,
    fund_provision_not_approved: revocationMessages.PROVISION_NOT_APPROVED,
    fund_provision_revocation_decided: revocationMessages.REVOCATION_DECIDED,
    fund_provision_revocation_waits: revocationMessages.REVOCATION_WAITS,
    fund_provision_revocations_of_letter: revocationMessages.REVOCATIONS_TOO_MANY,
    budget_ceiling_held: budgetMessages.BUDGET_EXCEEDED,
    budget_ceiling_below_committed: budgetMessages.BUDGET_BELOW_COMMITTED,
    budget_stage_waits: budgetMessages.BUDGET_STAGE_WAITS,
    budget_stages_of_line: budgetMessages.BUDGET_STAGES_TOO_MANY,
    budget_choices_of_list: budgetMessages.BUDGET_CHOICES_TOO_MANY,
    budget_lines_of_person: budgetMessages.BUDGET_LINES_OF_DAY,
    budget_stage_decided: budgetMessages.BUDGET_STAGE_DECIDED,
    fund_provision_decided: fundProvisionMessages.PROVISION_DECIDED,
    fund_provision_within_ceiling: fundProvisionMessages.PROVISION_BEYOND_CEILING,
    fund_provisions_of_person: fundProvisionMessages.PROVISIONS_OF_DAY,
  },
  fields: {
    budget_stage_day: budgetMessages.BUDGET_DAY_INVALID,
    fund_provision_once: fundProvisionMessages.PROVISION_NUMBER_TAKEN,
    fund_provision_day: fundProvisionMessages.PROVISION_DAY_INVALID,
    fund_provision_lines_whole: fundProvisionMessages.PROVISION_LINES_INVALID,
    cash_plan_months: cashPlanMessages.CASH_PLAN_MONTHS_INVALID,
    cash_plan_within_ceiling: cashPlanMessages.CASH_PLAN_BEYOND_CEILING,
    budget_line_once: budgetMessages.BUDGET_LINE_EXISTS,
    budget_stage_order: budgetMessages.BUDGET_STAGE_ORDER,
  },
  hands: {
    fund_provision_revocation_drafter_is_not_approver: revocationMessages.DRAFTER_IS_NOT_REVOKER,
    cash_plan_drafter_is_not_approver: cashPlanMessages.DRAFTER_IS_NOT_PLAN_APPROVER,
    fund_provision_drafter_is_not_approver: fundProvisionMessages.DRAFTER_IS_NOT_PROVISION_APPROVER,
    budget_drafter_is_not_approver: budgetMessages.DRAFTER_IS_NOT_BUDGET_APPROVER,
  },
}

export const orRefusedByBudget = orRefusedBy(BUDGET_REFUSALS)

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
