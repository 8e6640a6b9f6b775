import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { mayUpdate, type WorkerRecord } from '../workers/public.ts'

/** @throws NotAllowedError to who may not say of two people whether they are one */
export function assertMayDecide(actor: Actor): void {
  if (!mayDecide(actor)) throw new NotAllowedError()
}

/**
 * Merging changes both records, so only who keeps both does it; who sees them through links says that they are two, or leaves it to the keepers.
 * Two keepers bring them together by a hand-over first.
 */
export function mayMerge(actor: Actor, a: WorkerRecord, b: WorkerRecord): boolean {
  return actor.permissions.has('DUPLICATE_DECIDE') && mayUpdate(actor, a) && mayUpdate(actor, b)
}

function isForWholeTenant({ areaScope, agencyId }: Actor): boolean {
  return areaScope === '' && agencyId === null
}

/** Thresholds hold for the whole tenant: who looks after a part of it sets none. */
export function maySetThresholds(actor: Actor): boolean {
  return (
    isForWholeTenant(actor) &&
    actor.permissions.has('TENANT_SETTINGS_MANAGE') &&
    actor.permissions.has('DUPLICATE_DECIDE')
  )
}

/** @throws NotAllowedError */
export function assertMaySetThresholds(actor: Actor): void {
  if (!maySetThresholds(actor)) throw new NotAllowedError()
}

/** Who may say of two people whether they are one. */
export function mayDecide(actor: Actor): boolean {
  return actor.permissions.has('DUPLICATE_DECIDE')
}

/** Another government is reminded in the name of the whole tenant. */
function mayRemind(actor: Actor): boolean {
  return mayDecide(actor) && isForWholeTenant(actor)
}

const DAYS_BETWEEN_REMINDERS = 7

/** Who may remind, of a keeper whom they reminded on a day: `app.remind_duplicate_keeper` counts the same days. */
export function mayRemindAgain(actor: Actor, remindedOn: string | null): boolean {
  return (
    mayRemind(actor) &&
    (remindedOn === null || today().since(remindedOn, { largestUnit: 'days' }).days >= DAYS_BETWEEN_REMINDERS)
  )
}

/** @throws NotAllowedError */
export function assertMayRemind(actor: Actor, tenantId: string): void {
  if (!mayRemind(actor) || tenantId === actor.tenantId) throw new NotAllowedError()
}
