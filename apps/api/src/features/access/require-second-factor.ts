import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Role } from '@payung/domain/access/role'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'

/**
 * Says which roles of the tenant must use a second factor; it holds from the next request on. Whoever has none yet can then do nothing but
 * set one up, the actor included.
 *
 * @throws NotAllowedError also for an administrator of one part: it is for the whole tenant to decide
 */
export async function requireSecondFactor(
  tx: TenantTransaction,
  actor: Actor,
  { roles }: { readonly roles: readonly Role[] },
): Promise<readonly Role[]> {
  const wholeTenant = actor.areaScope === '' && actor.agencyId === null
  if (!actor.permissions.has('TENANT_SETTINGS_MANAGE') || !wholeTenant) throw new NotAllowedError()
  const required = [...new Set(roles)].sort()
  await tx.models.tenant.update({
    where: { id: actor.tenantId },
    data: { secondFactorRoles: required },
    select: { id: true },
  })
  await recordAudit(tx, actor, 'SECOND_FACTOR_REQUIRED', {
    subject: { kind: 'tenant', id: actor.tenantId },
    details: { roles: required.join(' ') },
  })
  return required
}
