import { type BudgetStageAction, budgetStageActions } from '@payung/domain/money/budget'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { budgetMessages } from './budgets.messages.ts'
import type { StageOfLineRow } from './budgets.queries.ts'
import { fundProvisionMessages } from './fund-provision.messages.ts'
import type { FundProvisionRow } from './fund-provisions.queries.ts'

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

interface Standing {
  readonly state: StageOfLineRow['state']
  readonly draftedBy: { readonly id: string }
}

/** How a provision letter (SPD) stands: it is decided as a stage is. */
export function standingOf({ state, drafted_by: id }: Pick<FundProvisionRow, 'state' | 'drafted_by'>): Standing {
  return { state, draftedBy: { id } }
}

/** What the viewer may do with a stage or letter now: its drafter withdraws it, another person approves or refuses it. */
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
  const { BUDGET_STAGE_DECIDED: decided, DRAFTER_IS_NOT_BUDGET_APPROVER: own } = budgetMessages
  assertDecision(actor, stage, action, { decided, own })
}

/** @throws ConflictError `PROVISION_DECIDED`; NotAllowedError without the permission, `DRAFTER_IS_NOT_PROVISION_APPROVER` */
export function assertMayDecideProvision(actor: Actor, provision: FundProvisionRow, action: BudgetStageAction): void {
  const { PROVISION_DECIDED: decided, DRAFTER_IS_NOT_PROVISION_APPROVER: own } = fundProvisionMessages
  assertDecision(actor, standingOf(provision), action, { decided, own })
}

function assertDecision(
  actor: Actor,
  standing: Standing,
  action: BudgetStageAction,
  refused: Readonly<Record<'decided' | 'own', () => Message>>,
): void {
  if (!actor.permissions.has('BUDGET_APPROVE') && !actor.permissions.has('BUDGET_DRAFT')) throw new NotAllowedError()
  if (!budgetStageActions(standing.state).includes(action)) throw new ConflictError(refused.decided())
  if (actionsOn(actor, standing).includes(action)) return
  const isOwn =
    action === 'APPROVE' && actor.permissions.has('BUDGET_APPROVE') && standing.draftedBy.id === actor.userId
  throw new NotAllowedError(isOwn ? refused.own() : undefined)
}
