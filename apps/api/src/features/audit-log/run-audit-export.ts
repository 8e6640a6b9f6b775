import type { CellValue } from '@payung/table-files/cell-value'
import { today } from '../../platform/clock.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { EXPORT_MEDIA_TYPES, exportFile, readCursor, writeTable } from '../files/public.ts'
import {
  type AuditEventRow,
  type AuditFilter,
  countAuditEvents,
  declareAuditExport,
  fetchExportedEvents,
} from './audit-events.queries.ts'
import { assertMayReadAudit } from './audit-log.policy.ts'

const COLUMNS = [
  'Waktu (UTC)',
  'Pelaku',
  'Surel',
  'Tindakan',
  'Jenis objek',
  'Objek',
  'Versi',
  'Ruas',
  'Rincian',
  'Disegel',
  'Nomor peristiwa',
].map((header) => ({ header }))

/** Writes the log down as it is at one moment, as a file of whoever asked; that it was is in the log too. */
export async function runAuditExport(job: JobRun, filter: AuditFilter): Promise<{ fileId: string; rows: number }> {
  assertMayReadAudit(job.actor)
  return exportFile(job, async (path) => ({
    name: `audit-${today().toString()}.csv`,
    mediaType: EXPORT_MEDIA_TYPES.CSV,
    rows: await writeLog(job, filter, path),
    audit: { action: 'AUDIT_EXPORTED' },
  }))
}

async function writeLog(job: JobRun, filter: AuditFilter, path: string): Promise<number> {
  return job.inTransaction(async (tx) => {
    const [counted] = await tx.rows<{ count: number }>(countAuditEvents(filter))
    await tx.run(declareAuditExport(filter))
    const events = readCursor<AuditEventRow>(job, tx, fetchExportedEvents, counted?.count ?? null)
    await writeTable(path, 'CSV', 'Audit', { columns: COLUMNS, rows: events.each(cells) })
    return events.read()
  })
}

function cells(event: AuditEventRow): readonly CellValue[] {
  return [
    event.at.toISOString(),
    event.actor_name,
    event.actor_email,
    event.action,
    event.subject_kind,
    event.subject_id,
    event.subject_version,
    event.fields.join(' '),
    JSON.stringify(event.details),
    event.sealed,
    event.id,
  ]
}
