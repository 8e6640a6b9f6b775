import type { Actor } from '../../platform/actor.ts'

/** Who reads the copies of decrees that parties received. */
export function mayReadCopies(actor: Actor): boolean {
  return actor.permissions.has('DECREE_COPY_READ')
}
