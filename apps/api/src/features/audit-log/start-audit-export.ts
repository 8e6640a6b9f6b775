import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import type { JobParams } from '../../platform/jobs/define-job.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { assertMayReadAudit } from './audit-log.policy.ts'

interface AuditExportInput {
  readonly filter: JobParams
  readonly idempotencyKey: string
}

/** Starts the job that writes the log. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startAuditExport(tx: TenantTransaction, actor: Actor, input: AuditExportInput): Promise<string> {
  assertMayReadAudit(actor)
  const job = await enqueueJob(tx, actor, {
    kind: 'AUDIT_EXPORT',
    params: { filter: input.filter },
    idempotencyKey: input.idempotencyKey,
  })
  return job.id
}
