import type { Actor } from '../../platform/actor.ts'

/** Who opens the people of a copy by their initials. The database asks for the role itself, and for an agreement. */
export function mayExamineCopies(actor: Actor): boolean {
  return actor.permissions.has('DECREE_COPY_EXAMINE') && actor.areaScope === '' && actor.agencyId === null
}

/** Who reads the copies of decrees that parties received. */
export function mayReadCopies(actor: Actor): boolean {
  return actor.permissions.has('DECREE_COPY_READ')
}
