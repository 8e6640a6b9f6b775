import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import type { JobParams } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { assertMayRead } from './agreements.policy.ts'

interface AgreementExportInput {
  readonly filter: JobParams
  readonly format: 'XLSX' | 'CSV'
  readonly idempotencyKey: string
}

/** Starts the job that writes the list of agreements. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startAgreementExport(
  tx: TenantTransaction,
  actor: Actor,
  input: AgreementExportInput,
): Promise<string> {
  assertMayRead(actor)
  const job = await enqueueJob(tx, actor, {
    kind: 'AGREEMENT_EXPORT',
    params: { request: { filter: input.filter, format: input.format } },
    idempotencyKey: input.idempotencyKey,
  })
  return job.id
}
