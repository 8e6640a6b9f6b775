import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ExportFormat } from '../files/public.ts'
import type { WorklistChoice } from './scholarship-worklist.queries.ts'
import { mayExportScholarships } from './scholarships.policy.ts'

interface ScholarshipExportInput {
  readonly choice: WorklistChoice
  readonly format: ExportFormat
  readonly idempotencyKey: string
}

/** Starts the job that writes the worklist of a school year down. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startScholarshipExport(
  tx: TenantTransaction,
  actor: Actor,
  { choice, format, idempotencyKey }: ScholarshipExportInput,
): Promise<string> {
  if (!mayExportScholarships(actor)) throw new NotAllowedError()
  const job = await enqueueJob(tx, actor, {
    kind: 'SCHOLARSHIP_EXPORT',
    params: { request: { choice: { ...choice }, format } },
    idempotencyKey,
  })
  return job.id
}
