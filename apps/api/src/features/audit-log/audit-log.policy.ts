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
