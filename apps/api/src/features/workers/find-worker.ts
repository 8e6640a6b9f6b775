import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { findWorkers, type WorkerRecord } from './worker.queries.ts'
import { findWorkerRows, type WorkerRow } from './workers.queries.ts'

/** A record that the viewer may open; null for a missing one and another tenant's alike. Asked one by one, read together. */
export const loadWorker = batched<Context, string, WorkerRecord>(async (context, ids) => {
  const records = await context.read<WorkerRecord>(findWorkers(ids))
  return new Map(records.map((record) => [record.id, record]))
})

/** The same within a transaction. @throws NotFoundError */
export async function getWorker(tx: TenantTransaction, id: string): Promise<WorkerRecord> {
  const [record] = await tx.rows<WorkerRecord>(findWorkers([id]))
  if (record === undefined) throw new NotFoundError()
  return record
}

/** What a mutation answers with, read after its commit. */
export async function reloadWorker(context: Context, id: string): Promise<WorkerRecord> {
  const record = await loadWorker(context, id)
  if (record === null) throw new Error('a record that was just written cannot be read back')
  return record
}

/** A person as the viewer's lists show them; null for who is not on them. Asked one by one, read together. */
export const loadWorkerRow = batched<Context, string, WorkerRow>(async (context, ids) => {
  const rows = await context.read<WorkerRow>(findWorkerRows(ids))
  return new Map(rows.map((row) => [row.worker_id, row]))
})
