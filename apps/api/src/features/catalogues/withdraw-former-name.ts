import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { assertMayKeepCatalogues } from './catalogues.policy.ts'
import { setFormerNameWithdrawn } from './withdraw-former-name.queries.ts'

/**
 * Takes a name out of use that was put down by mistake. It stays readable: rows were found by it.
 *
 * @throws NotAllowedError to everybody but administrators of the whole province
 * @throws NotFoundError for a missing one, and for one that is withdrawn already
 */
export async function withdrawFormerName(
  tx: TenantTransaction,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<void> {
  assertMayKeepCatalogues(actor)
  const withdrawn = await tx.run(setFormerNameWithdrawn(id))
  if (withdrawn === 0) throw new NotFoundError()
  await recordAudit(tx, actor, 'FORMER_NAME_WITHDRAWN', { subject: { kind: 'former_name', id } })
}
