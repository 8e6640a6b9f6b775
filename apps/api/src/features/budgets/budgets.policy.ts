import { type BudgetStageAction, budgetStageActions } from '@payung/domain/money/budget'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { budgetMessages } from './budgets.messages.ts'
import type { StageOfLineRow } from './budgets.queries.ts'

/** Money is the whole government's: whoever works for a part of it sees no budget. */
function seesWhole(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}

export function mayReadBudgets(actor: Actor): boolean {
  return actor.permissions.has('BUDGET_READ') && seesWhole(actor)
}

export function mayDraftBudgets(actor: Actor): boolean {
  return actor.permissions.has('BUDGET_DRAFT') && mayReadBudgets(actor)
}

type Standing = Pick<StageOfLineRow, 'state' | 'draftedBy'>

/** What the viewer may do with a stage now: its drafter withdraws it, another person approves or refuses it. */
export function actionsOn(actor: Actor, stage: Standing): readonly BudgetStageAction[] {
  if (!seesWhole(actor)) return []
  return budgetStageActions(stage.state).filter((action) => mayTake(actor, stage, action))
}

function mayTake(actor: Actor, { draftedBy }: Standing, action: BudgetStageAction): boolean {
  const isOwn = draftedBy.id === actor.userId
  if (action === 'APPROVE') return actor.permissions.has('BUDGET_APPROVE') && !isOwn
  return actor.permissions.has('BUDGET_APPROVE') || (actor.permissions.has('BUDGET_DRAFT') && isOwn)
}

/** @throws ConflictError `BUDGET_STAGE_DECIDED`; NotAllowedError without the permission, `DRAFTER_IS_NOT_BUDGET_APPROVER` */
export function assertMayDecide(actor: Actor, stage: Standing, action: BudgetStageAction): void {
  if (!actor.permissions.has('BUDGET_APPROVE') && !actor.permissions.has('BUDGET_DRAFT')) throw new NotAllowedError()
  if (!budgetStageActions(stage.state).includes(action)) throw new ConflictError(budgetMessages.BUDGET_STAGE_DECIDED())
  if (actionsOn(actor, stage).includes(action)) return
  const isOwn = action === 'APPROVE' && actor.permissions.has('BUDGET_APPROVE') && stage.draftedBy.id === actor.userId
  throw new NotAllowedError(isOwn ? budgetMessages.DRAFTER_IS_NOT_BUDGET_APPROVER() : undefined)
}
