import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ExportFormat } from '../files/public.ts'
import type { PledgeAccountFilter } from './pledge-accounts.queries.ts'
import { mayOverseePledges } from './pledges.policy.ts'

interface PledgeExportInput {
  readonly filter: PledgeAccountFilter
  readonly format: ExportFormat
  readonly idempotencyKey: string
}

/** Starts the job that writes the pledges to a government down. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startPledgeExport(
  tx: TenantTransaction,
  actor: Actor,
  { filter, format, idempotencyKey }: PledgeExportInput,
): Promise<string> {
  if (!mayOverseePledges(actor)) throw new NotAllowedError()
  const request = { filter: { standings: [...filter.standings], late: filter.late }, format }
  const job = await enqueueJob(tx, actor, { kind: 'PLEDGE_EXPORT', params: { request }, idempotencyKey })
  return job.id
}
