import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'

/**
 * Marks one's own notices as read: those named, or all.
 *
 * @returns how many were unread before
 */
export async function readNotices(
  tx: TenantTransaction,
  actor: Actor,
  { ids }: { readonly ids: readonly string[] | 'ALL' },
): Promise<number> {
  const { count } = await tx.models.notice.updateMany({
    where: { userId: actor.userId, readAt: null, ...(ids === 'ALL' ? {} : { id: { in: [...ids] } }) },
    data: { readAt: new Date() },
  })
  return count
}
