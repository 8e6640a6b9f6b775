import type { TenantKind } from '@payung/domain/access/role'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { grantMessages } from './regional-grants.messages.ts'
import type { RegionalGrantRow } from './regional-grants.queries.ts'

export const GRANT_ACTIONS = ['CONFIRM', 'REFUSE', 'WITHDRAW'] as const
export type GrantAction = (typeof GRANT_ACTIONS)[number]

const GOVERNMENTS: readonly TenantKind[] = ['PROVINCE', 'REGENCY', 'CITY']

/** Money of families is the whole government's. An auditor reads it, too. */
export function mayReadGrants(actor: Actor): boolean {
  const mayRead = actor.permissions.has('CLAIM_READ') || actor.permissions.has('AUDIT_READ')
  return mayRead && GOVERNMENTS.includes(actor.tenantKind) && actor.areaScope === '' && actor.agencyId === null
}

/** Whoever handles claims writes down what the regulation says. */
export function mayProposeGrants(actor: Actor): boolean {
  return actor.permissions.has('CLAIM_HANDLE') && mayReadGrants(actor)
}

/** Whoever is the second person of a claim is that of a grant, too: a small office has one person for claims. */
function mayDecideGrants(actor: Actor): boolean {
  return actor.permissions.has('HEIR_CONFIRM') && mayReadGrants(actor)
}

type Standing = Pick<RegionalGrantRow, 'state' | 'proposed_by'>

/** What the viewer may do with a proposal now: never confirm their own. */
export function grantActionsOn(actor: Actor, { state, proposed_by: proposer }: Standing): readonly GrantAction[] {
  if (state !== 'OPEN' || !mayReadGrants(actor)) return []
  if (proposer === actor.userId) return ['WITHDRAW']
  return mayDecideGrants(actor) ? ['CONFIRM', 'REFUSE'] : []
}

/** @throws NotAllowedError */
export function assertMayPropose(actor: Actor): void {
  if (!mayProposeGrants(actor)) throw new NotAllowedError()
}

/** @throws NotAllowedError also `GRANT_PROPOSER_IS_NOT_CONFIRMER` */
export function assertMayConfirm(actor: Actor, { proposed_by: proposer }: Standing): void {
  if (!mayDecideGrants(actor)) throw new NotAllowedError()
  if (proposer === actor.userId) throw new NotAllowedError(grantMessages.GRANT_PROPOSER_IS_NOT_CONFIRMER())
}

/** @throws NotAllowedError */
export function assertMaySetAside(actor: Actor, { proposed_by: proposer }: Standing): void {
  if (proposer !== actor.userId && !mayDecideGrants(actor)) throw new NotAllowedError()
}
