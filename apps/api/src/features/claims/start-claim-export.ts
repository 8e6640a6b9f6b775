import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import type { ExportFormat } from '../files/public.ts'
import type { ClaimChoice } from './claim-figures.queries.ts'
import { mayExportClaims, mayReadBenefits, mayReadClaimsBelow } from './claims.policy.ts'

interface ClaimExportInput {
  readonly filter: ClaimChoice
  /** The figures of the filter's days instead of the list. */
  readonly figures: boolean
  /** Of a province: the figures of its regencies and cities. */
  readonly below: boolean
  readonly format: ExportFormat
  readonly idempotencyKey: string
}

/** Starts the job that writes claims down, or their figures. @returns the id of the job @throws NotAllowedError, ConflictError as `enqueueJob` says */
export async function startClaimExport(
  tx: TenantTransaction,
  actor: Actor,
  { filter, figures, below, format, idempotencyKey }: ClaimExportInput,
): Promise<string> {
  const mayExport = below ? mayReadClaimsBelow(actor) : figures ? mayReadBenefits(actor) : mayExportClaims(actor)
  if (!mayExport) throw new NotAllowedError()
  const request = { filter: { ...filter, states: [...filter.states] }, figures, below, format }
  const job = await enqueueJob(tx, actor, { kind: 'CLAIM_EXPORT', params: { request }, idempotencyKey })
  return job.id
}
