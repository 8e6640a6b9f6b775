import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BudgetStageAction } from '@payung/domain/money/budget'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByBudget } from './budget-refusal.ts'
import { assertMayDecideCashPlan, mayReadBudgets } from './budgets.policy.ts'
import { type CashPlanRow, decideCashPlan, findCashPlans, lockCashPlan } from './cash-plans.queries.ts'

interface DecideCashPlanInput {
  readonly planId: string
}

/**
 * Approves a cash plan: another person than who proposed it. It replaces the version before it.
 *
 * @returns the id of its line
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_PLAN_APPROVER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `CASH_PLAN_DECIDED`, `CASH_PLAN_STAGE_PASSED`
 */
export async function approveCashPlan(
  tx: TenantTransaction,
  actor: Actor,
  { planId }: DecideCashPlanInput,
): Promise<string> {
  const plan = await holdCashPlan(tx, actor, planId, 'APPROVE')
  await assertAnotherPerson(tx, [plan.drafted_by])
  await orRefusedByBudget(() => tx.run(decideCashPlan(plan.id, 'APPROVED')))
  return audited(tx, actor, plan, 'CASH_PLAN_APPROVED')
}

/** Takes a plan back that is not approved: its drafter withdraws it, an approver refuses it. It stays in the history. @throws as {@link approveCashPlan} */
export async function withdrawCashPlan(
  tx: TenantTransaction,
  actor: Actor,
  { planId }: DecideCashPlanInput,
): Promise<string> {
  const plan = await holdCashPlan(tx, actor, planId, 'WITHDRAW')
  await orRefusedByBudget(() => tx.run(decideCashPlan(plan.id, 'WITHDRAWN')))
  return audited(tx, actor, plan, 'CASH_PLAN_WITHDRAWN')
}

async function holdCashPlan(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  action: BudgetStageAction,
): Promise<CashPlanRow> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [held] = await tx.rows<{ id: string }>(lockCashPlan(id))
  if (held === undefined) throw new NotFoundError()
  const plan = await tx.one<CashPlanRow>(findCashPlans([held.id]))
  assertMayDecideCashPlan(actor, plan, action)
  return plan
}

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  { line_id: id }: CashPlanRow,
  action: string,
): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'budget_line', id } })
  return id
}
