import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { CellValue, WrittenColumn, WrittenTable } from '@payung/table-files/cell-value'
import { writeCsv } from '@payung/table-files/write-csv'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import { today } from '../../platform/clock.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat } from './export-format.ts'
import { saveFile } from './save-file.ts'

export interface ListFile {
  /** What its name begins with: `perjanjian` becomes `perjanjian-2026-11-20.xlsx`. */
  readonly stem: string
  readonly sheetName: string
  /** Above the table of a workbook, which people read; CSV goes into programs, which want the header first. */
  readonly titleRows: readonly string[]
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly CellValue[])[]
  readonly auditAction: string
}

/**
 * Writes a list without people in it down as the file of a job, for who asked for it, and says so in the log.
 *
 * The plain file lies only in a folder of this job, and only until it is sealed under the tenant's key.
 */
export async function saveList(job: JobRun, format: ExportFormat, list: ListFile) {
  const { columns, rows } = list
  const table: WrittenTable = { titleRows: format === 'CSV' ? [] : [...list.titleRows], columns, rows }
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const path = join(folder, 'daftar')
    await (format === 'XLSX' ? writeXlsx(path, table, { sheetName: list.sheetName }) : writeCsv(path, table))
    const write: Parameters<typeof saveFile>[0]['write'] = (use) => job.transactions.write(job.actor, use)
    const fileId = await saveFile({ files: job.files, write }, job.actor, {
      name: `${list.stem}-${today().toString()}.${format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[format],
      purpose: 'EXPORT',
      content: createReadStream(path),
    })
    const details = { rows: rows.length }
    await write((tx) =>
      recordAudit(tx, job.actor, list.auditAction, { subject: { kind: 'file', id: fileId }, details }),
    )
    return { resultFileId: fileId, details }
  })
}
