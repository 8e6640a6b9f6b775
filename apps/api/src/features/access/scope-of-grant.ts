import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { readAskedScope } from './asked-scope.ts'
import { findScopeOf } from './members.queries.ts'
import { type AskedScope, assertWithinOwnScope } from './people.policy.ts'

/**
 * The part of the tenant for which a person gets one more role: where they work already, unless another part is named.
 *
 * @throws NotAllowedError if it reaches beyond the actor's own
 */
export async function scopeOfGrant(
  tx: TenantTransaction,
  actor: Actor,
  input: {
    readonly userId: string
    readonly areaPrefix?: string | null | undefined
    readonly agencyId?: string | null | undefined
  },
): Promise<AskedScope> {
  const isUnnamed = input.areaPrefix == null && input.agencyId == null
  const scope = (isUnnamed ? await findScopeOf(tx, input.userId) : null) ?? (await readAskedScope(tx, actor, input))
  assertWithinOwnScope(actor, scope)
  return scope
}
