import type { Actor } from '../../platform/actor.ts'
import { type DecreeRecord, mayReadDecrees } from '../decrees/public.ts'
import type { DecreeCopyRow } from './decree-copies.queries.ts'

/** Who opens the people of a copy by their initials. The database asks for the role itself, and for an agreement. */
export function mayExamineCopies(actor: Actor): boolean {
  return actor.permissions.has('DECREE_COPY_EXAMINE') && actor.areaScope === '' && actor.agencyId === null
}

/** Who reads the copies of decrees that parties received. */
export function mayReadCopies(actor: Actor): boolean {
  return actor.permissions.has('DECREE_COPY_READ')
}

/** Who of the insurer takes whom a decree has sent them along. The database answers a part of the office its own people alone. */
export function mayExportSent(actor: Actor, copy: Pick<DecreeCopyRow, 'reason'>): boolean {
  return mayReadCopies(actor) && copy.reason === 'INSURER' && mayExportPeople(actor)
}

/** The same of a decree of one's own, once it is signed. */
export function mayExportSigned(actor: Actor, decree: Pick<DecreeRecord, 'kind' | 'state'>): boolean {
  const isSigned = decree.state === 'SIGNED' || decree.state === 'PUBLISHED'
  return (
    mayReadDecrees(actor) &&
    isSigned &&
    decree.kind !== 'REVOCATION' &&
    actor.areaScope === '' &&
    mayExportPeople(actor)
  )
}

function mayExportPeople(actor: Actor): boolean {
  return actor.permissions.has('WORKER_EXPORT') && actor.agencyId === null
}
