import { type BudgetStageAction, budgetStageActions } from '@payung/domain/money/budget'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { budgetMessages } from './budgets.messages.ts'

import { cashPlanMessages } from './cash-plan.messages.ts'
import { fundProvisionMessages } from './fund-provision.messages.ts'
import type { FundProvisionRow } from './fund-provisions.queries.ts'
import { revocationMessages } from './provision-revocation.messages.ts'

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

/** Whoever approves stages, plans and letters of others; never one's own. */
export function mayApproveBudgets(actor: Actor): boolean {
  return actor.permissions.has('BUDGET_APPROVE') && mayReadBudgets(actor)
}

interface Standing {
  readonly state: FundProvisionRow['state']
  readonly draftedBy: { readonly id: string }
}

interface DecidedLikeStage {
  readonly state: FundProvisionRow['state']
  readonly drafted_by: string
}

/** How a provision letter (SPD), its revocation or a cash plan stands: each is decided as a stage is. */
export function standingOf({ state, drafted_by: id }: DecidedLikeStage): Standing {
  return { state, draftedBy: { id } }
}

/** Whether the viewer may propose to revoke a letter (SPD): an approved one, of which no revocation waits. */
export function mayRevokeProvision(
  actor: Actor,
  { state, revocations }: Pick<FundProvisionRow, 'state' | 'revocations'>,
): boolean {
  return mayDraftBudgets(actor) && state === 'APPROVED' && revocations.every(({ state: of }) => of !== 'PROPOSED')
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

/** @throws ConflictError `CASH_PLAN_DECIDED`; NotAllowedError without the permission, `DRAFTER_IS_NOT_PLAN_APPROVER` */
export function assertMayDecideCashPlan(actor: Actor, plan: DecidedLikeStage, action: BudgetStageAction): void {
  const { CASH_PLAN_DECIDED: decided, DRAFTER_IS_NOT_PLAN_APPROVER: own } = cashPlanMessages
  assertDecision(actor, standingOf(plan), action, { decided, own })
}

/** @throws ConflictError `REVOCATION_DECIDED`; NotAllowedError without the permission, `DRAFTER_IS_NOT_REVOKER` */
export function assertMayDecideRevocation(actor: Actor, revocation: DecidedLikeStage, action: BudgetStageAction): void {
  const { REVOCATION_DECIDED: decided, DRAFTER_IS_NOT_REVOKER: own } = revocationMessages
  assertDecision(actor, standingOf(revocation), action, { decided, own })
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
