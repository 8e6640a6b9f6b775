import { type RoundAction, roundActions } from '@payung/domain/round/round-state'
import { type RoundSide, type RoundTaskAction, roundTaskActions } from '@payung/domain/round/round-task-state'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { RoundTaskRow } from './round-tasks.queries.ts'
import type { RoundRow } from './rounds.queries.ts'

/** A round asks in the name of the whole tenant: who has a part of it asks nobody. */
export function mayManageRounds(actor: Actor): boolean {
  return actor.permissions.has('ROUND_MANAGE') && isWhole(actor)
}

export function mayReadRounds(actor: Actor): boolean {
  return actor.permissions.has('PROGRAMME_READ') || actor.permissions.has('ROUND_PROPOSE')
}

/** @throws NotAllowedError */
export function assertMayReadRounds(actor: Actor): void {
  if (!mayReadRounds(actor)) throw new NotAllowedError()
}

/** What the viewer can do to a round now. */
export function actionsOn(actor: Actor, round: Pick<RoundRow, 'tenant_id' | 'state'>): RoundAction[] {
  return round.tenant_id === actor.tenantId && isWhole(actor) ? roundActions(round.state, actor.permissions) : []
}

/** What the viewer can do to a task now. That they see it means that it lies within their part; see the policies of `round_task`. */
export function taskActionsOn(
  actor: Actor,
  task: Pick<RoundTaskRow, 'tenant_id' | 'proposer_tenant_id' | 'state' | 'round_state'>,
): RoundTaskAction[] {
  return roundTaskActions(task.round_state, task.state, sidesOf(actor, task), actor.permissions)
}

function sidesOf(actor: Actor, task: Pick<RoundTaskRow, 'tenant_id' | 'proposer_tenant_id'>): ReadonlySet<RoundSide> {
  const sides = new Set<RoundSide>()
  if (task.proposer_tenant_id === actor.tenantId) sides.add('PROPOSER')
  if (task.tenant_id === actor.tenantId && isWhole(actor)) sides.add('OWNER')
  return sides
}

function isWhole(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}
