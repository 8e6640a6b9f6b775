import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '@payung/database/read-as'
import { type FileRemark, remarkMessage } from '@payung/domain/import/file-remark'
import type { IssueCode } from '@payung/domain/import/issue'
import { messageOf } from '@payung/domain/import/messages'
import { annotateTable } from '@payung/table-files/annotate'
import type { CellTexts, Remark } from '@payung/table-files/remark'
import type { ReferenceData } from '../../../platform/reference-data.ts'
import { saveFile } from '../../files/public.ts'
import { attachAnnotatedFile } from '../import-runs.queries.ts'
import type { Importer, ImportTools } from '../import-tools.ts'
import { openLayout } from '../layout/import-layout.ts'
import { withLocalCopy } from '../layout/local-copy.ts'
import { placeName } from '../rows/place-name.ts'
import { findAnnotatedImport, findRemarks } from './annotate-import.queries.ts'
import { RepairsInOrder } from './repairs-in-order.ts'

const ROWS_AT_ONCE = 1_000

/** Gives the office its own file back, with what was repaired in its cells and a reason per row and cell; nothing where nothing is to be said. */
export async function annotateImport(
  tools: ImportTools & { readonly reader: Reader },
  importer: Importer,
  importId: string,
): Promise<string | null> {
  const [file] = await tools.reader.readAs<FileToAnnotate>(importer, findAnnotatedImport(importId))
  if (file === undefined) return null
  const layout = openLayout(tools.vault, importer.tenantId, importId, file.layout_cipher)
  const { reference } = tools
  const wholeFile = (layout.remarks ?? []).map(wordsIn(await reference()))
  if (!file.has_rows_told && wholeFile.length === 0) return null
  return withLocalCopy(tools, { tenantId: importer.tenantId, id: file.file_id }, async (path, folder) => {
    const annotated = join(folder, 'annotated')
    const remarks = remarksOf(tools.reader, importer, importId, await reference())
    await annotateTable(path, layout.sheet ?? undefined, remarks, annotated, {
      ...(layout.headerRow === null ? {} : { headerRow: layout.headerRow }),
      wholeFile,
      repairs: textsOf(RepairsInOrder.of(tools.transactions, tools.vault, importer, importId, layout.sheet)),
    })
    const id = await saveFile(
      { files: tools.files, write: (use) => tools.transactions.write(importer, use) },
      importer,
      {
        name: withSuffix(file.file_name),
        mediaType: file.media_type,
        purpose: 'IMPORT',
        content: createReadStream(annotated),
        unmasked: true,
      },
    )
    await tools.transactions.write(importer, (tx) => attachAnnotatedFile(tx, importId, file, id))
    return id
  })
}

interface FileToAnnotate {
  readonly file_id: string
  readonly file_name: string
  readonly layout_cipher: Uint8Array | null
  readonly staging_run: number
  readonly media_type: string
  readonly repair_stamp: string
  readonly has_rows_told: boolean
}

/** As whoever sent the file shall read it. */
function wordsIn({ areas }: ReferenceData) {
  return (remark: FileRemark): string => {
    const { reason, remedy } = remarkMessage(
      remark,
      'id',
      remark.areaCode === null ? null : areas.get(remark.areaCode)?.name,
    )
    return `${reason} ${remedy}`
  }
}

/** What was repaired, row by row: of a row that was left out too, for it may be sent again. */
async function* textsOf(repairs: RepairsInOrder): AsyncGenerator<readonly [number, CellTexts]> {
  for await (const { row, cells } of repairs.all())
    if (cells.size > 0) yield [row, new Map([...cells].map(([column, { text }]) => [column, text]))]
}

/** Row by row in the order of the file, as the annotated copy grows: the issues of a file may be as many as its rows. */
async function* remarksOf(
  reader: Reader,
  importer: Importer,
  importId: string,
  reference: ReferenceData,
): AsyncGenerator<readonly [number, readonly Remark[]]> {
  for (let after = 0; ; ) {
    const issues = await reader.readAs<{
      row_number: number
      column_index: number | null
      code: IssueCode | 'LEFT_OUT'
      village_code: string | null
    }>(importer, findRemarks(importId, after, ROWS_AT_ONCE))
    const byRow = Map.groupBy(issues, (issue) => issue.row_number)
    for (const [row, all] of byRow) {
      yield [
        row,
        all.map(
          ({ column_index, code, village_code }): Remark => ({
            column: column_index,
            text: remarkOf(code, placeName(reference, village_code)),
          }),
        ),
      ]
      after = row
    }
    if (byRow.size < ROWS_AT_ONCE) return
  }
}

function remarkOf(code: IssueCode | 'LEFT_OUT', presentName: string | null): string {
  if (code === 'LEFT_OUT') return 'Dikeluarkan dari impor oleh petugas.'
  const { reason, remedy } = messageOf(code, 'id', presentName)
  return `${reason} ${remedy}`
}

/** `data.xlsx` → `data (catatan).xlsx` */
function withSuffix(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? `${name} (catatan)` : `${name.slice(0, dot)} (catatan)${name.slice(dot)}`
}
