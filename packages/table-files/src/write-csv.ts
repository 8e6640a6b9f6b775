import { Readable } from 'node:stream'
import { type CellValue, neutralisedText, type WrittenTable } from './cell-value.ts'
import { replaceFile } from './replace-file.ts'
import { writeFields } from './text/write-fields.ts'
import { numberText } from './xlsx/number-text.ts'

const BATCH_ROWS = 200

/**
 * Writes a CSV in UTF-8 with a byte order mark, without which Excel reads it as Windows-1252.
 *
 * A text that a spreadsheet would run as a formula, in whole or behind a sign at which it may split, gets an apostrophe
 * in front of that, which our reader takes off again; numbers, negative ones too, stay as they are.
 *
 * @param delimiter `;` is what Excel expects under Indonesian settings
 */
export async function writeCsv(path: string, table: WrittenTable, delimiter: ';' | ',' = ';'): Promise<void> {
  await replaceFile(path, Readable.from(csvText(table, delimiter)))
}

async function* csvText({ titleRows = [], columns, rows }: WrittenTable, delimiter: ';' | ',') {
  const head = [...titleRows.map((title) => [title]), columns.map((column) => column.header)]
  yield `\ufeff${writeFields(
    head.map((record) => record.map(csvField)),
    delimiter,
  )}`

  let batch: string[][] = []
  for await (const row of rows) {
    batch.push(row.map(csvField))
    if (batch.length < BATCH_ROWS) continue
    yield writeFields(batch, delimiter)
    batch = []
  }
  if (batch.length > 0) yield writeFields(batch, delimiter)
}

function csvField(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return neutralisedText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return numberText(String(value))
  return typeof value === 'bigint' ? String(value) : value.date
}
