import type { Permission } from '@payung/domain/access/permission'
import type { Actor } from '../../platform/actor.ts'

/** How people's months stand is told to whoever reads contributions: of an area its own people, of an agency nobody. */
export function mayReadProtection(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && actor.agencyId === null
}

/** Who stands without protection is work of whoever draws up, approves or pays the contributions of the whole government’s own decrees. */
export function mayEndGaps(actor: Actor): boolean {
  const may = (permission: Permission) => actor.permissions.has(permission)
  const acts = may('CONTRIBUTION_DRAFT') || may('CONTRIBUTION_APPROVE') || may('CONTRIBUTION_PAY')
  return mayReadProtection(actor) && acts && may('DECREE_READ') && actor.areaScope === ''
}

/** Through which month people are protected is told of whomever the reader may open, also to an agency. */
export function mayReadProtectedMonths(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ')
}
