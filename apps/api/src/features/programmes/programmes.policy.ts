import type { Actor } from '../../platform/actor.ts'

/** Governments plan programmes; a member who has only a part of the tenant does not, as quotas and money are the whole's. */
export function mayManageProgrammes(actor: Actor): boolean {
  return actor.permissions.has('PROGRAMME_MANAGE') && actor.areaScope === '' && actor.agencyId === null
}

/** Closed for good, or discarded: nothing of it changes any more. */
export function isSettled({ state }: { readonly state: string }): boolean {
  return state === 'CLOSED' || state === 'DISCARDED'
}

/** Only the owner changes a programme; the areas that it reaches read it. */
export function mayManage(actor: Actor, programme: { readonly tenant_id: string; readonly state: string }): boolean {
  return mayManageProgrammes(actor) && programme.tenant_id === actor.tenantId && !isSettled(programme)
}

export function mayReadProgrammes(actor: Actor): boolean {
  return actor.permissions.has('PROGRAMME_READ')
}
