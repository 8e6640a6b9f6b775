import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadEarlier } from './earlier-benefits.policy.ts'
import { findPaidEarlier, type PaidEarlierRow } from './earlier-benefits.queries.ts'
import { type EarlierUploadRow, findEarlierUpload } from './earlier-uploads.queries.ts'

/** A list of the viewer's government; null to who may not read it. */
export async function loadEarlierUpload({ actor, read }: Context, id: string): Promise<EarlierUploadRow | null> {
  if (!mayReadEarlier(actor)) return null
  const [row] = await read<EarlierUploadRow>(findEarlierUpload(id))
  return row ?? null
}

/** What a mutation answers with, read after its commit. */
export async function reloadEarlierUpload(context: Context, id: string): Promise<EarlierUploadRow> {
  const row = await loadEarlierUpload(context, id)
  if (row === null) throw new Error('a list that was just decided cannot be read back')
  return row
}

/** What the person of a claim was paid earlier for the same event. */
export const loadPaidEarlier = batched<Context, string, readonly PaidEarlierRow[]>(async (context, claimIds) => {
  if (!mayReadEarlier(context.actor)) return new Map()
  return Map.groupBy(await context.read<PaidEarlierRow>(findPaidEarlier(claimIds)), (row) => row.claim_id)
})
