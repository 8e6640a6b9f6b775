import type { Actor } from '../../platform/actor.ts'
import { actionsOn, type DecreeRecord, mayReadDecrees } from '../decrees/public.ts'

/** Who has gone, and who comes next, is the whole government's to see: the same as drafts of decrees. */
export function mayReadFreePlaces(actor: Actor): boolean {
  return mayReadDecrees(actor) && actor.areaScope === '' && actor.agencyId === null
}

/** Whoever may amend a decree drafts the amendment that fills its free places. */
export function mayFillPlaces(actor: Actor, decree: DecreeRecord): boolean {
  return mayReadFreePlaces(actor) && actionsOn(actor, decree).includes('AMEND')
}
