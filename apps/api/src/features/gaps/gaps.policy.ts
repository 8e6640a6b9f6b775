import type { Actor } from '../../platform/actor.ts'
import { mayReadDecrees } from '../decrees/public.ts'

/** Whoever reads decrees reads when their people lose protection; of an area, those of that area. */
export function mayReadGaps(actor: Actor): boolean {
  return mayReadDecrees(actor)
}

/** How months stand is told to whoever reads contributions: of the others the calendar says whose decree ends, and not who pays late. */
export function mayReadUnprotected(actor: Actor): boolean {
  return mayReadGaps(actor) && actor.permissions.has('CONTRIBUTION_READ')
}
