import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ExportFormat } from '../files/public.ts'
import type { PledgeAccountFilter } from './pledge-accounts.queries.ts'
import { mayOverseePledges, mayOverseePledgesBelow } from './pledges.policy.ts'

interface PledgeExportInput {
  readonly filter: PledgeAccountFilter
  /** Of a province: sums of its regencies and cities instead of its own pledges. */
  readonly below: boolean
  readonly format: ExportFormat
  readonly idempotencyKey: string
}

/** Starts the job that writes the pledges to a government down. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startPledgeExport(
  tx: TenantTransaction,
  actor: Actor,
  { filter, below, format, idempotencyKey }: PledgeExportInput,
): Promise<string> {
  if (!(below ? mayOverseePledgesBelow(actor) : mayOverseePledges(actor))) throw new NotAllowedError()
  const request = { filter: { standings: [...filter.standings], late: filter.late }, below, format }
  const job = await enqueueJob(tx, actor, { kind: 'PLEDGE_EXPORT', params: { request }, idempotencyKey })
  return job.id
}
