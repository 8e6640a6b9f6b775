import type { Actor } from '../../platform/actor.ts'

/** Money is the whole government's: whoever works for a part of it sees no ledger. */
export function mayReadLedger(actor: Actor): boolean {
  return actor.permissions.has('LEDGER_READ') && actor.areaScope === '' && actor.agencyId === null
}

/** Whether the viewer may close months of it. */
export function mayCloseLedger(actor: Actor): boolean {
  return actor.permissions.has('LEDGER_CLOSE') && mayReadLedger(actor)
}
