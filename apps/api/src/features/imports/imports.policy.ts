import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'

/** @throws NotAllowedError for who may import nothing */
export function assertMayImport(actor: Actor): void {
  if (!actor.permissions.has('IMPORT_RUN')) throw new NotAllowedError()
}

/**
 * What a file of this actor is, where its columns shall not say. Who governs no area brings nobody into one: the insurer's files are its answers.
 *
 * @throws NotAllowedError
 */
export function profileFor(actor: Actor, profile: ImportProfileCode | null): ImportProfileCode | null {
  assertMayImport(actor)
  if (profile === 'PROPOSAL') throw new NotAllowedError()
  if (actor.permissions.has('WORKER_REGISTER') && actor.tenantAreaCode !== null) return profile
  if (profile === 'PEOPLE') throw new NotAllowedError()
  return 'KPJ_ANSWER'
}

/**
 * A file for one's own part of a round is that and nothing else. Who governs no area proposes from its list.
 *
 * @throws NotAllowedError
 */
export function proposing(actor: Actor): 'PROPOSAL' {
  assertMayImport(actor)
  if (actor.tenantAreaCode === null) throw new NotAllowedError()
  return 'PROPOSAL'
}

/** Imports are seen by those who may run them, within the scope in which they were made. */
export function maySeeImports(actor: Actor): boolean {
  return actor.permissions.has('IMPORT_RUN')
}

/** Whoever may bring people in; a permission of its own, for it undoes what others may have looked at since. */
export function mayRevert(actor: Actor): boolean {
  return actor.permissions.has('IMPORT_REVERT')
}
