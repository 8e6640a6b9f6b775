import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { enqueueJob } from '../../platform/jobs/enqueue-job.ts'
import { sealParams } from '../../platform/jobs/sealed-params.ts'
import type { Transaction } from '../../platform/transaction.ts'
import {
  fault,
  readLoggedReason,
  readWorkerFilter,
  readWorkerSearch,
  type WorkerFilterInput,
} from '../workers/public.ts'
import { type ExportColumnKey, isExportColumn } from './export-columns.ts'
import { exportMessages } from './exports.messages.ts'

export interface StartWorkerExportInput {
  readonly filter?: WorkerFilterInput | null | undefined
  readonly search?: string | null | undefined
  readonly format: 'XLSX' | 'CSV'
  /** Empty for all. */
  readonly columns?: readonly string[] | null | undefined
  readonly unmasked?: boolean | null | undefined
  readonly reason?: string | null | undefined
  readonly idempotencyKey: string
}

export interface ExportRequest {
  readonly filter: WorkerFilterInput | null
  readonly search: string | null
  readonly format: 'XLSX' | 'CSV'
  readonly columns: readonly ExportColumnKey[]
  readonly unmasked: boolean
  readonly reason: string | null
}

/**
 * Asks for a list as a file. Numbers are masked unless somebody who may asks for whole ones and says why.
 *
 * @returns the job's id
 * @throws NotAllowedError without the permission
 * @throws ValidationError `COLUMN_UNKNOWN`, `REASON_MISSING`, `REASON_HAS_NUMBER`
 */
export async function startWorkerExport(tx: Transaction, actor: Actor, input: StartWorkerExportInput): Promise<string> {
  const { vault, reference } = tx
  assertMayExport(actor, input.unmasked === true)
  const columns = [...new Set(input.columns ?? [])]
  if (!columns.every(isExportColumn)) {
    throw fault(exportMessages.COLUMN_UNKNOWN())
  }
  // Read here already, so that a filter or search that cannot be is said at once and not by a failed job.
  readWorkerFilter(input.filter, reference)
  readWorkerSearch(input.search, vault)
  const request: ExportRequest = {
    filter: input.filter ?? null,
    search: input.search ?? null,
    format: input.format,
    columns: columns.filter(isExportColumn),
    unmasked: input.unmasked === true,
    reason: input.unmasked === true ? readLoggedReason(input.reason ?? '') : null,
  }
  const { id } = await enqueueJob(tx, actor, {
    kind: 'WORKER_EXPORT',
    params: sealParams(vault, actor, 'WORKER_EXPORT', request),
    idempotencyKey: input.idempotencyKey,
  })
  return id
}

/** Asked again when the job runs: permissions may have ended meanwhile. @throws NotAllowedError */
export function assertMayExport(actor: Actor, unmasked: boolean): void {
  if (!actor.permissions.has('WORKER_EXPORT')) throw new NotAllowedError()
  if (unmasked && !actor.permissions.has('WORKER_EXPORT_UNMASKED')) throw new NotAllowedError()
}
