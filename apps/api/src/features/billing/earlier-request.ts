import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import { workMessages } from '../../platform/jobs/work.messages.ts'
import type { KeyedRequest } from '../../platform/request-key.ts'
import { findEarlierRequest, holdRequestKey } from './requests.queries.ts'

/**
 * Whether this person has sent this request before and it was done: its answer was lost, and it has no second effect. Whoever sends it at the same time waits here.
 *
 * @throws ConflictError `IDEMPOTENCY_KEY_USED` of a key that was used for other money
 */
export async function isDoneBefore(
  tx: TenantTransaction,
  actor: Actor,
  request: KeyedRequest | null,
): Promise<boolean> {
  if (request === null) return false
  await tx.rows(holdRequestKey(actor, request))
  const [earlier] = await tx.rows<{ is_same: boolean }>(findEarlierRequest(actor, request))
  if (earlier === undefined) return false
  if (!earlier.is_same) throw new ConflictError(workMessages.IDEMPOTENCY_KEY_USED())
  return true
}
