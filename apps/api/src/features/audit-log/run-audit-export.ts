import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { CellValue } from '@payung/table-files/cell-value'
import { writeCsv } from '@payung/table-files/write-csv'
import { today } from '../../platform/clock.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { type RawSql, rawSqlOf } from '../../platform/jobs/raw-sql.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { saveFile } from '../files/public.ts'
import {
  type AuditEventRow,
  type AuditFilter,
  countAuditEvents,
  declareAuditExport,
  fetchExportedEvents,
} from './audit-events.queries.ts'
import { assertMayReadAudit } from './audit-log.policy.ts'

const CHUNK = 2_000

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
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const path = join(folder, 'audit.csv')
    const rows = await writeLog(job, filter, path)
    const write: Parameters<typeof saveFile>[0]['write'] = (use) => job.transactions.write(job.actor, use)
    const fileId = await saveFile({ files: job.files, write }, job.actor, {
      name: `audit-${today().toString()}.csv`,
      mediaType: 'text/csv',
      purpose: 'EXPORT',
      unmasked: false,
      content: createReadStream(path),
    })
    await write((tx) =>
      recordAudit(tx, job.actor, 'AUDIT_EXPORTED', { subject: { kind: 'file', id: fileId }, details: { rows } }),
    )
    return { fileId, rows }
  })
}

async function writeLog(job: JobRun, filter: AuditFilter, path: string): Promise<number> {
  return job.inTransaction(async (client) => {
    const tx = rawSqlOf(client)
    const [counted] = await tx.$queryRaw<{ count: number }[]>(countAuditEvents(filter))
    await tx.$executeRaw(declareAuditExport(filter))
    let written = 0
    const onRow = () => {
      written++
      if (written % CHUNK === 0) job.throwIfCancelled()
      job.progress('WRITING', written, counted?.count ?? null)
    }
    await writeCsv(path, { columns: COLUMNS, rows: cells(tx, onRow) })
    return written
  })
}

async function* cells(tx: RawSql, onRow: () => void): AsyncGenerator<readonly CellValue[]> {
  for (;;) {
    const rows = await tx.$queryRaw<AuditEventRow[]>(fetchExportedEvents(CHUNK))
    for (const event of rows) {
      onRow()
      yield [
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
    if (rows.length < CHUNK) return
  }
}
