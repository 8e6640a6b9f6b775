import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import type { JobParams } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'

interface RegulationExportInput {
  readonly filter: JobParams
  readonly format: 'XLSX' | 'CSV'
  readonly idempotencyKey: string
}

/** Starts the job that writes the list of legal bases, which everybody may read. @returns the id of the job @throws ConflictError as `enqueueJob` says */
export async function startRegulationExport(
  tx: TenantTransaction,
  actor: Actor,
  input: RegulationExportInput,
): Promise<string> {
  const job = await enqueueJob(tx, actor, {
    kind: 'REGULATION_EXPORT',
    params: { request: { filter: input.filter, format: input.format } },
    idempotencyKey: input.idempotencyKey,
  })
  return job.id
}
