import type { Actor } from '../../platform/actor.ts'
import { mayReadDecrees } from '../decrees/public.ts'

/** Whoever reads decrees reads when their people lose protection; of an area, those of that area. */
export function mayReadGaps(actor: Actor): boolean {
  return mayReadDecrees(actor)
}
