import { Readable } from 'node:stream'
import { neutralisedText } from '../cell-value.ts'
import type { NoteColumn } from '../note-column.ts'
import { type CellTexts, noteOf, type RowChanges } from '../remark.ts'
import { replaceFile } from '../replace-file.ts'
import type { TableLimits } from '../table-limits.ts'
import { encodeText } from './encode-text.ts'
import { detectTextFormat, readRecords, type TextFormat } from './read-records.ts'
import { writeFields } from './write-fields.ts'

const BATCH_ROWS = 200

/**
 * The same CSV with a note per row, in its own encoding and with its own delimiter. What a spreadsheet would run as a formula gets an
 * apostrophe, which our reader takes off again: whoever made the file need not be who opens it here.
 */
export async function annotateText(
  path: string,
  changes: RowChanges,
  outPath: string,
  place: NoteColumn,
  limits: TableLimits,
): Promise<void> {
  const format = await detectTextFormat(path)
  await replaceFile(outPath, Readable.from(annotatedBytes(path, format, changes, place, limits)))
}

async function* annotatedBytes(
  path: string,
  format: TextFormat,
  changes: RowChanges,
  place: NoteColumn,
  limits: TableLimits,
) {
  const declaration = format.skipped > 0 ? `sep=${format.delimiter}\r\n` : ''
  yield encodeText(`${format.mark ? '\ufeff' : ''}${declaration}`, format.encoding)

  let number = 0
  let batch: string[][] = []
  const flush = () => encodeText(writeFields(batch, format.delimiter), format.encoding)
  for await (const record of readRecords(path, format, limits)) {
    number += 1
    const { remarks, texts } = await changes.at(number)
    const note = number === place.headerRow ? place.title : noteOf(remarks)
    batch.push(withNote(withTexts(record.map(harmlessText), texts), note, place.column))
    if (batch.length < BATCH_ROWS) continue
    yield flush()
    batch = []
  }
  if (batch.length > 0) yield flush()
}

/** Strokes for "nothing" and numbers with a sign are in every second list; neither runs, so they stay as they came. */
const HARMLESS = /^\s*(?:[-+−]*|[-+−]?\d+(?:[.,]\d+)*)\s*$/

function harmlessText(text: string): string {
  return HARMLESS.test(text) ? text : neutralisedText(text)
}

function withTexts(record: readonly string[], texts: CellTexts): readonly string[] {
  if (texts.size === 0) return record
  const fields = [...record]
  for (const [column, text] of texts) {
    while (fields.length <= column) fields.push('')
    fields[column] = neutralisedText(text)
  }
  return fields
}

function withNote(record: readonly string[], note: string, column: number): string[] {
  const fields = record.toSpliced(column, 1)
  if (note === '') return record.length > column ? record.with(column, '') : fields
  while (fields.length < column) fields.push('')
  return fields.toSpliced(column, 0, neutralisedText(note))
}
