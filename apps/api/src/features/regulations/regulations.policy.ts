import {
  REGULATION_TRANSITIONS,
  type RegulationAction,
  type RegulationState,
  regulationActions,
} from '@payung/domain/agreement/regulation'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { regulationMessages } from './regulations.messages.ts'

interface Kept {
  readonly tenant_id: string | null
  readonly state: RegulationState
}

/** A regulation is the whole tenant's: a membership for one district or agency writes none, a village even less. */
const keeps = (actor: Actor, { tenant_id }: Pick<Kept, 'tenant_id'>) =>
  tenant_id === actor.tenantId && actor.areaScope === ''

export function actionsOn(actor: Actor, regulation: Kept): RegulationAction[] {
  return keeps(actor, regulation) ? regulationActions(regulation.state, actor.permissions) : []
}

/** Whether somebody may begin a new one. */
export function mayPlanRegulations(actor: Actor): boolean {
  return actor.permissions.has('REGULATION_WRITE') && actor.areaScope === ''
}

const STATES: Readonly<Record<RegulationState, readonly [id: string, en: string]>> = {
  PLANNED: ['masih direncanakan', 'is only planned'],
  DRAFT: ['masih dirancang', 'is being drafted'],
  ENACTED: ['sudah ditetapkan', 'is enacted'],
  REPLACED: ['sudah diganti', 'has been replaced'],
}

/**
 * @throws NotAllowedError to who keeps it not, or lacks the permission
 * @throws ConflictError `REGULATION_STATE` where its state does not allow it
 */
export function assertMay(actor: Actor, regulation: Kept, action: RegulationAction): void {
  const { from, permission } = REGULATION_TRANSITIONS[action]
  if (!keeps(actor, regulation) || !actor.permissions.has(permission)) throw new NotAllowedError()
  if (from.includes(regulation.state)) return
  const [id, en] = STATES[regulation.state]
  throw new ConflictError(regulationMessages.REGULATION_STATE({ standing: { id, en } }))
}
