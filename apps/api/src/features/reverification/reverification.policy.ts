import {
  type ReverificationAction,
  type ReverificationState,
  reverificationActions,
} from '@payung/domain/reverification/reverification-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { mayReadDecrees } from '../decrees/public.ts'
import { reverificationMessages } from './reverification.messages.ts'

interface Standing {
  readonly tenant_id: string
  readonly state: ReverificationState
  readonly amended: boolean
}

/** Whoever reads a decree reads what became of looking at it again, each within their part. */
export const mayReadReverifications = mayReadDecrees

const isWhole = (actor: Actor) => actor.areaScope === '' && actor.agencyId === null

/** A decree is looked at again in the name of the whole tenant. */
export function mayOpenReverifications(actor: Actor): boolean {
  return actor.permissions.has('DECREE_DRAFT') && isWhole(actor)
}

/** Whether reviews at work are the viewer's business, in whole or in part. */
export function mayDecideReverifications(actor: Actor): boolean {
  return actionsOn(actor, { tenant_id: actor.tenantId, state: 'OPEN', amended: false }).includes('DECIDE')
}

/** What the viewer can do to it now. */
export function actionsOn(actor: Actor, { tenant_id, state, amended }: Standing): ReverificationAction[] {
  if (tenant_id !== actor.tenantId || !mayReadReverifications(actor)) return []
  return reverificationActions({ state, isAmended: amended }, actor.permissions, isWhole(actor))
}

const STATES: Readonly<Record<ReverificationState, readonly [id: string, en: string]>> = {
  OPEN: ['masih berjalan', 'is still under way'],
  CLOSED: ['sudah ditutup', 'is closed'],
  CANCELLED: ['sudah dibatalkan', 'was called off'],
}

/**
 * @throws NotAllowedError without the permission, or for more than one's part
 * @throws ConflictError `REVERIFICATION_STATE`, `REVERIFICATION_AMENDED`
 */
export function assertMay(actor: Actor, standing: Standing, action: ReverificationAction): void {
  if (actionsOn(actor, standing).includes(action)) return
  const wouldBeAllowed = (['OPEN', 'CLOSED'] as const).some((state) =>
    actionsOn(actor, { ...standing, state, amended: false }).includes(action),
  )
  if (!wouldBeAllowed) throw new NotAllowedError()
  if (standing.amended && standing.state === 'CLOSED') throw amendedAlready()
  throw wrongState(standing.state)
}

export function wrongState(state: ReverificationState): ConflictError {
  const [id, en] = STATES[state]
  return new ConflictError(reverificationMessages.REVERIFICATION_STATE({ standing: { id, en } }))
}

export function amendedAlready(): ConflictError {
  return new ConflictError(reverificationMessages.REVERIFICATION_AMENDED())
}
