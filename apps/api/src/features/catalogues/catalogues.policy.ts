import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'

/** Catalogues are of everybody: whoever keeps them does so for the whole province, never for a part of it. */
export function mayKeepCatalogues(actor: Actor): boolean {
  return actor.permissions.has('REFERENCE_DATA_KEEP') && actor.areaScope === '' && actor.agencyId === null
}

/** @throws NotAllowedError */
export function assertMayKeepCatalogues(actor: Actor): void {
  if (!mayKeepCatalogues(actor)) throw new NotAllowedError()
}
