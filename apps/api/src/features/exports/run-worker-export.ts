import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { formatDateLong } from '@payung/domain/calendar-date'
import type { CellValue, WrittenTable } from '@payung/table-files/cell-value'
import { writeCsv } from '@payung/table-files/write-csv'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import { today } from '../../platform/clock.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { type RawSql, rawSqlOf } from '../../platform/jobs/raw-sql.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { EXPORT_MEDIA_TYPES, saveFile } from '../files/public.ts'
import { listingConditions, readWorkerFilter, readWorkerSearch } from '../workers/public.ts'
import { columnsOf, type ExportRow, type ExportTools } from './export-columns.ts'
import { countExported, declareExport, fetchExported } from './exports.queries.ts'
import { assertMayExport, type ExportRequest } from './start-worker-export.ts'

const CHUNK = 2_000

/**
 * Writes a list down as it is at one moment, and says so in the log: who, how many, masked or whole and why.
 *
 * The plain file lies only in a folder of this job and only until it is sealed under the tenant's key.
 */
export async function runWorkerExport(job: JobRun, request: ExportRequest): Promise<{ fileId: string; rows: number }> {
  assertMayExport(job.actor, request.unmasked)
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const path = join(folder, 'daftar')
    const rows = await writeList(job, request, path)
    const write: Parameters<typeof saveFile>[0]['write'] = (use) => job.transactions.write(job.actor, use)
    const fileId = await saveFile({ files: job.files, write }, job.actor, {
      name: `pekerja-${today().toString()}.${request.format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[request.format],
      purpose: 'EXPORT',
      unmasked: request.unmasked,
      content: createReadStream(path),
    })
    await write((tx) =>
      recordAudit(tx, job.actor, 'WORKERS_EXPORTED', {
        subject: { kind: 'file', id: fileId },
        details: { rows, unmasked: request.unmasked, ...(request.reason === null ? {} : { reason: request.reason }) },
      }),
    )
    return { fileId, rows }
  })
}

async function writeList(job: JobRun, request: ExportRequest, path: string): Promise<number> {
  const reference = await job.reference()
  const conditions = listingConditions(
    job.actor,
    readWorkerFilter(request.filter, reference),
    readWorkerSearch(request.search, job.vault),
  )
  return job.inTransaction(async (client) => {
    const tx = rawSqlOf(client)
    const [counted] = await tx.$queryRaw<{ total: number }[]>(countExported(conditions))
    await tx.$executeRaw(declareExport(conditions, request.unmasked))
    let written = 0
    const onRow = () => {
      written++
      if (written % CHUNK === 0) job.throwIfCancelled()
      job.progress('WRITING', written, counted?.total ?? null)
    }
    const openNationalId = request.unmasked ? job.vault.openNationalId : null
    const columns = columnsOf(request.columns)
    const table: WrittenTable = {
      titleRows: request.format === 'CSV' ? [] : titleRows(job, request),
      columns,
      rows: cells(tx, columns, { reference, openNationalId }, onRow),
    }
    await (request.format === 'XLSX' ? writeXlsx(path, table, { sheetName: 'Pekerja' }) : writeCsv(path, table))
    return written
  })
}

/** CSV goes into programs, which want the header first; a workbook is read by people and says where it comes from. */
function titleRows({ actor }: JobRun, request: ExportRequest): string[] {
  const numbers = request.unmasked ? 'NIK lengkap — jangan disebarkan' : 'NIK disamarkan'
  const scope = request.filter === null && request.search === null ? 'Semua pekerja' : 'Pekerja menurut saringan'
  return [`${scope} — ${actor.tenantName}`, `Per ${formatDateLong(today())}. ${numbers}.`]
}

async function* cells(
  tx: RawSql,
  columns: ReturnType<typeof columnsOf>,
  tools: ExportTools,
  onRow: () => void,
): AsyncGenerator<readonly CellValue[]> {
  for (;;) {
    const rows = await tx.$queryRaw<ExportRow[]>(fetchExported(CHUNK))
    for (const row of rows) {
      onRow()
      yield columns.map((column) => column.cell(row, tools))
    }
    if (rows.length < CHUNK) return
  }
}
