import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'

/** Removes a view of one's own. @throws NotFoundError also for a colleague's shared one: only its owner ends it */
export async function deleteView(
  tx: TenantTransaction,
  actor: Actor,
  { viewId }: { readonly viewId: string },
): Promise<string> {
  const { count } = await tx.models.savedView.deleteMany({ where: { id: viewId, ownerId: actor.userId } })
  if (count === 0) throw new NotFoundError()
  return viewId
}
