import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BudgetStageAction } from '@payung/domain/money/budget'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByBudget } from './budget-refusal.ts'
import { assertMayDecide, mayReadBudgets } from './budgets.policy.ts'
import {
  type BudgetLineRow,
  decideBudgetStage,
  findBudgetLines,
  lockBudgetStage,
  type StageOfLineRow,
} from './budgets.queries.ts'
import { fundProvisionMessages } from './fund-provision.messages.ts'

interface DecideBudgetStageInput {
  readonly stageId: string
}

/**
 * Approves a stage: another person than who proposed it. From then on it is the ceiling of its line, unless it is a plan.
 *
 * @returns the id of its line
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_BUDGET_APPROVER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `BUDGET_STAGE_DECIDED`, `BUDGET_BELOW_COMMITTED`, `BUDGET_BELOW_PROVIDED`
 */
export async function approveBudgetStage(
  tx: TenantTransaction,
  actor: Actor,
  { stageId }: DecideBudgetStageInput,
): Promise<string> {
  const { line, stage } = await holdStage(tx, actor, stageId, 'APPROVE')
  await assertAnotherPerson(tx, [stage.draftedBy.id])
  await orRefusedByBudget(() => tx.run(decideBudgetStage(stage.id, 'APPROVED')), {
    conflicts: { fund_provision_within_ceiling: fundProvisionMessages.BUDGET_BELOW_PROVIDED },
  })
  return audited(tx, actor, line, stage, 'BUDGET_STAGE_APPROVED')
}

/** Takes a stage back: its drafter withdraws it, an approver refuses it. It stays in the line's history. @throws as {@link approveBudgetStage} */
export async function withdrawBudgetStage(
  tx: TenantTransaction,
  actor: Actor,
  { stageId }: DecideBudgetStageInput,
): Promise<string> {
  const { line, stage } = await holdStage(tx, actor, stageId, 'WITHDRAW')
  await orRefusedByBudget(() => tx.run(decideBudgetStage(stage.id, 'WITHDRAWN')))
  return audited(tx, actor, line, stage, 'BUDGET_STAGE_WITHDRAWN')
}

async function holdStage(tx: TenantTransaction, actor: Actor, stageId: string, action: BudgetStageAction) {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [held] = await tx.rows<{ line_id: string }>(lockBudgetStage(stageId))
  if (held === undefined) throw new NotFoundError()
  const line = await tx.one<BudgetLineRow>(findBudgetLines([held.line_id]))
  const stage = line.stages.find(({ id }) => id === stageId)
  if (stage === undefined) throw new NotFoundError()
  assertMayDecide(actor, stage, action)
  return { line, stage }
}

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  { id, fiscal_year: fiscalYear }: BudgetLineRow,
  { stage }: StageOfLineRow,
  action: string,
): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'budget_line', id }, details: { fiscalYear, stage } })
  return id
}
