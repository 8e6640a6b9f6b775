import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { assertMayReadRounds } from './rounds.policy.ts'

interface RoundExportInput {
  readonly roundId: string
  readonly format: 'XLSX' | 'CSV'
  readonly idempotencyKey: string
}

/** Starts the job that writes how far everybody is whom a round asks. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startRoundExport(tx: TenantTransaction, actor: Actor, input: RoundExportInput): Promise<string> {
  assertMayReadRounds(actor)
  const job = await enqueueJob(tx, actor, {
    kind: 'ROUND_EXPORT',
    params: { roundId: input.roundId, format: input.format },
    idempotencyKey: input.idempotencyKey,
  })
  return job.id
}
