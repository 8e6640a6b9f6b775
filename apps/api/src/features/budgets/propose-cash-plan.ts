import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { cashPlanInput } from '@payung/domain/money/cash-plan-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByBudget } from './budget-refusal.ts'
import { mayDraftBudgets, mayReadBudgets } from './budgets.policy.ts'
import { type BudgetLineRow, findBudgetLines } from './budgets.queries.ts'
import { cashPlanMessages } from './cash-plan.messages.ts'
import { insertCashPlan } from './cash-plans.queries.ts'

interface ProposeCashPlanInput {
  readonly lineId: string
  readonly months: readonly bigint[]
}

/**
 * Proposes the cash plan (anggaran kas) of a line, or another version of it. It is in force once another person has approved it.
 *
 * @returns the id of its line
 * @throws NotFoundError, NotAllowedError; ConflictError `CASH_PLAN_WAITS`, `CASH_PLAN_NEEDS_CEILING`, `CASH_PLANS_TOO_MANY`
 * @throws ValidationError `CASH_PLAN_MONTHS_INVALID`, `CASH_PLAN_BEYOND_CEILING`
 */
export async function proposeCashPlan(
  tx: TenantTransaction,
  actor: Actor,
  input: ProposeCashPlanInput,
): Promise<string> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [line] = await tx.rows<BudgetLineRow>(findBudgetLines([input.lineId]))
  if (line === undefined) throw new NotFoundError()
  if (!mayDraftBudgets(actor)) throw new NotAllowedError()
  if (stageInForce(line) === null) throw new ConflictError(cashPlanMessages.CASH_PLAN_NEEDS_CEILING())
  const months = [...input.months]
  const plan = readInput(cashPlanInput({ ceiling: line.ceiling_rupiah }), { months }, cashPlanMessages)
  await orRefusedByBudget(() => tx.run(insertCashPlan(actor.tenantId, line.id, plan.months)))
  await recordAudit(tx, actor, 'CASH_PLAN_PROPOSED', {
    subject: { kind: 'budget_line', id: line.id },
    details: { fiscalYear: line.fiscal_year },
  })
  return line.id
}

/** The stage whose ceiling is in force; null before one is approved. */
export function stageInForce({ stages }: BudgetLineRow): string | null {
  const approved = stages.filter(({ state, stage }) => state === 'APPROVED' && stage !== 'RKA')
  return approved.at(-1)?.id ?? null
}
