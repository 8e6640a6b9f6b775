import type { CellValue, WrittenColumn } from '@payung/table-files/cell-value'
import { today } from '../../platform/clock.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { exportFile, writeTable } from './export-file.ts'
import { EXPORT_MEDIA_TYPES, type ExportFormat } from './export-format.ts'

export interface ListFile {
  /** What its name begins with: `perjanjian` becomes `perjanjian-2026-11-20.xlsx`. */
  readonly stem: string
  readonly sheetName: string
  /** Above the table of a workbook. */
  readonly titleRows: readonly string[]
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly CellValue[])[]
  readonly auditAction: string
}

/** Writes a short list without people in it down as the file of a job. */
export async function saveList(job: JobRun, format: ExportFormat, list: ListFile) {
  const { columns, rows, titleRows } = list
  const { fileId } = await exportFile(job, async (path) => {
    await writeTable(path, format, list.sheetName, { titleRows, columns, rows })
    return {
      name: `${list.stem}-${today().toString()}.${format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[format],
      rows: rows.length,
      audit: { action: list.auditAction },
    }
  })
  return { resultFileId: fileId, details: { rows: rows.length } }
}
