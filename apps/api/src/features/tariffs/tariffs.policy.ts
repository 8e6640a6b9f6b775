import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'

/** The tariff holds for everybody: whoever changes it does so for the whole province, never for a part of it. */
export function mayChangeTariffs(actor: Actor): boolean {
  return actor.permissions.has('REFERENCE_DATA_KEEP') && actor.areaScope === '' && actor.agencyId === null
}

/** @throws NotAllowedError */
export function assertMayChangeTariffs(actor: Actor): void {
  if (!mayChangeTariffs(actor)) throw new NotAllowedError()
}
