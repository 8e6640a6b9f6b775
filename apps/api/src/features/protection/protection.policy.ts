import type { Actor } from '../../platform/actor.ts'

/** How people's months stand is told to whoever reads contributions: of an area its own people, of an agency nobody. */
export function mayReadProtection(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && actor.agencyId === null
}

/** Through which month people are protected is told of whomever the reader may open, also to an agency. */
export function mayReadProtectedMonths(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ')
}
