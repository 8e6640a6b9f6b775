import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { recordAudit } from '../audit/public.ts'
import { findLatestOf, type JobRow, UNDER_WAY } from '../jobs/public.ts'
import { assertMayDecide } from './duplicates.policy.ts'

export const SEARCH = 'DUPLICATES_SEARCH'

/**
 * Asks for everybody of the actor's list to be compared with everybody anew, as a job: after other thresholds, or to be sure. Where such a search is
 * under way already, that one.
 *
 * @returns the job's id
 * @throws NotAllowedError to who decides about no duplicates
 */
export async function startSearch(
  tx: TenantTransaction,
  actor: Actor,
  { idempotencyKey }: { readonly idempotencyKey: string | null },
): Promise<string> {
  assertMayDecide(actor)
  const [underWay] = await tx.rows<JobRow>(findLatestOf(actor, SEARCH, UNDER_WAY))
  if (underWay !== undefined) return underWay.id
  const { id, isNew } = await enqueueJob(tx, actor, { kind: SEARCH, params: {}, idempotencyKey })
  if (isNew) await recordAudit(tx, actor, 'DUPLICATE_SEARCH_ASKED', { subject: { kind: 'job', id } })
  return id
}
