import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ExportFormat } from '../files/public.ts'
import { mayExportCredits } from './credits.policy.ts'

/** Starts the job that writes open credits down. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startCreditExport(
  tx: TenantTransaction,
  actor: Actor,
  { format, idempotencyKey }: { readonly format: ExportFormat; readonly idempotencyKey: string },
): Promise<string> {
  if (!mayExportCredits(actor)) throw new NotAllowedError()
  return (await enqueueJob(tx, actor, { kind: 'CREDIT_EXPORT', params: { format }, idempotencyKey })).id
}
