import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'

/** The log tells of the whole tenant, so a part of it is nobody's to read; the policy of `audit_event` says the same. */
export function mayReadAudit(actor: Actor): boolean {
  return actor.permissions.has('AUDIT_READ') && actor.areaScope === '' && actor.agencyId === null
}

/** @throws NotAllowedError */
export function assertMayReadAudit(actor: Actor): void {
  if (!mayReadAudit(actor)) throw new NotAllowedError()
}

/** What an entry may be called by: what the reader could open besides. People stay their ids, and are opened one by one. */
export function namesOpenTo({ permissions }: Actor) {
  return {
    decrees: permissions.has('DECREE_READ'),
    copies: permissions.has('DECREE_COPY_READ'),
    agreements: permissions.has('AGREEMENT_READ'),
    programmes: permissions.has('PROGRAMME_READ'),
  }
}
