import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { WrittenTable } from '@payung/table-files/cell-value'
import { writeCsv } from '@payung/table-files/write-csv'
import { writeXlsx } from '@payung/table-files/write-xlsx'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { Turns } from '../../platform/jobs/turns.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { type AuditDetails, type AuditSubject, recordAudit } from '../audit/public.ts'
import type { ExportFormat } from './export-format.ts'
import { keepingForMember, saveFile } from './save-file.ts'

/** A cursor is read in pieces of so many rows. */
const CHUNK = 2_000
const turns = new Turns()

export interface ExportedFile {
  /** With its ending. */
  readonly name: string
  readonly mediaType: string
  readonly rows: number
  /** Whole NIKs are in it. */
  readonly unmasked?: boolean
  /** What the log says of it: by default about the file, and how many rows it has. */
  readonly audit: {
    readonly action: string
    readonly subject?: AuditSubject
    readonly details?: NonNullable<AuditDetails['details']>
  }
}

/**
 * Writes something down as the file of a job, for who asked for it, and says in the log that it was taken.
 *
 * The plain file lies only in a folder of this job, and only until it is sealed under the tenant's key.
 *
 * @param write writes to the path, and says what it wrote
 */
export async function exportFile(
  job: JobRun,
  write: (path: string) => Promise<ExportedFile>,
): Promise<{ fileId: string; rows: number }> {
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const path = join(folder, 'berkas')
    const { name, mediaType, rows, unmasked = false, audit } = await write(path)
    const inTransaction: Parameters<typeof saveFile>[0]['write'] = (use) => job.transactions.write(job.actor, use)
    const keeping = keepingForMember({ files: job.files, write: inTransaction }, job.actor)
    const fileId = await saveFile(keeping, job.actor, {
      name,
      mediaType,
      purpose: 'EXPORT',
      unmasked,
      content: createReadStream(path),
    })
    await inTransaction((tx) =>
      recordAudit(tx, job.actor, audit.action, {
        subject: audit.subject ?? { kind: 'file', id: fileId },
        details: { rows, ...audit.details },
      }),
    )
    return { fileId, rows }
  })
}

/** A workbook is read by people and says above the table where it comes from; CSV goes into programs, which want the header first. */
export async function writeTable(
  path: string,
  format: ExportFormat,
  sheetName: string,
  { titleRows = [], ...table }: WrittenTable,
): Promise<void> {
  if (format === 'CSV') await writeCsv(path, table)
  else await writeXlsx(path, { ...table, titleRows }, { sheetName })
}

/**
 * What a declared cursor holds, row by row and never all at once, while the job says how far it is and can be stopped. Jobs of one process read in turns.
 *
 * @param fetch the statement that fetches so many rows more
 * @param total how many there are; null where nobody has counted
 * @param prepare reads what belongs to the rows of a piece, before they are shaped
 */
export function readCursor<Row>(
  job: JobRun,
  tx: Pick<TenantTransaction, 'rows'>,
  fetch: (rows: number) => Prisma.Sql,
  total: number | null,
  prepare?: (rows: readonly Row[]) => Promise<void>,
): { readonly each: <Cell>(shape: (row: Row) => Cell) => AsyncGenerator<Cell>; readonly read: () => number } {
  let read = 0
  return {
    read: () => read,
    each: async function* (shape) {
      for (;;) {
        const leave = await turns.take()
        try {
          const rows = await tx.rows<Row>(fetch(CHUNK))
          await prepare?.(rows)
          for (const row of rows) {
            read++
            if (read % CHUNK === 0) job.throwIfCancelled()
            job.progress('WRITING', read, total)
            yield shape(row)
          }
          if (rows.length < CHUNK) return
        } finally {
          leave()
        }
      }
    },
  }
}
