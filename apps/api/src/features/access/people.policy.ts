import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'

export interface AskedScope {
  readonly areaPrefix: string
  readonly agencyId: string | null
}

/** @throws NotAllowedError unless the actor looks after the people of the tenant */
export function assertManagesPeople(actor: Actor): void {
  if (!actor.permissions.has('PEOPLE_MANAGE')) throw new NotAllowedError()
}

/**
 * Nobody hands out more than their own part of the tenant. The policies of `membership` and `invitation` say the same; here it gets words.
 *
 * @throws NotAllowedError if the asked part reaches beyond the actor's
 */
export function assertWithinOwnScope(actor: Pick<Actor, 'areaScope' | 'agencyId'>, asked: AskedScope): void {
  const withinArea = asked.areaPrefix.startsWith(actor.areaScope)
  const withinAgency = actor.agencyId === null || actor.agencyId === asked.agencyId
  if (withinArea && withinAgency) return
  throw new NotAllowedError(accessMessages.SCOPE_BEYOND_OWN())
}
