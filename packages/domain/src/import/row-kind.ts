import { headerKey } from './header-words.ts'
import type { ImportColumn, ImportField } from './import-field.ts'
import { digitsTextOf, type Row, textOf } from './table-cell.ts'

/** DATA is a person; BLANK, a repeated HEADER, and totals and signatures (TRAILER) are not counted as rows. */
export type RowKind = 'DATA' | 'BLANK' | 'HEADER' | 'TRAILER'

// Totals and what stands around signatures, at the beginning of a cell.
const TRAILER_WORDS =
  /^(?:sub ?|grand ?)?(?:jumlah|total|jml|terbilang|rekap)\b|^(?:mengetahui|menyetujui|disetujui|disahkan|dibuat|diperiksa|ditetapkan|diketahui|a\.?n\.? |an\. |plt\.? |pj\.? )|^(?:kepala (?:desa|dinas|badan|bidang|seksi|bagian)|camat|lurah|bupati|wali ?kota|sekretaris|gubernur|pejabat|petugas pendata|nip\b|catatan|keterangan|ket\.? ?:|sumber|\*)/i
const PLACE_AND_DATE = /^[\p{L}. ]{3,40},\s*(?:tanggal\s*)?(?:\d{1,2}|[.… ]+)?\s*[\p{L}]{3,9}\s*(?:20\d\d|[.…]+)/u
const TRAILER_LENGTH_MAX = 150
const DIGITS = /\d/g

const IDENTIFYING: ReadonlySet<ImportField> = new Set([
  'nationalId',
  'name',
  'birthDate',
  'birthPlaceAndDate',
  'sex',
  'familyCardNumber',
])

/**
 * What a row below the header is.
 *
 * Only a row without a NIK can be anything but data: a person whose NIK is missing must come back as an error, not
 * vanish. So it takes a word such as `JUMLAH`, or the emptiness around a signature, to tell that nobody is meant.
 *
 * @param pastTrailer whether a TRAILER row came before: then what names nobody is the rest of it
 */
export function rowKindOf(row: Row, columns: readonly ImportColumn[], pastTrailer = false): RowKind {
  const counts = scan(row, columns)
  if (counts.filled === 0) return 'BLANK'
  if (counts.nationalIdDigits >= 6) return 'DATA'
  if (counts.headers >= 2 && counts.headers === counts.filled) return 'HEADER'
  if (isTrailer(row, counts.filled, counts.identifying, pastTrailer)) return 'TRAILER'
  return 'DATA'
}

/** Whether a row is a total, a signature or a remark below the people. */
export function isTrailerRow(row: Row, columns: readonly ImportColumn[], pastTrailer = false): boolean {
  return rowKindOf(row, columns, pastTrailer) === 'TRAILER'
}

interface Scan {
  /** Filled cells besides the running number: lists are numbered in advance beyond the last person. */
  filled: number
  identifying: number
  nationalIdDigits: number
  headers: number
}

function scan(row: Row, columns: readonly ImportColumn[]): Scan {
  const counts: Scan = { filled: 0, identifying: 0, nationalIdDigits: 0, headers: 0 }
  for (let index = 0; index < row.length; index++) {
    const text = textOf(row[index])
    if (text === '') continue
    const column = columns[index]
    if (column?.field === 'rowNumber' && !/[a-z]{3}/i.test(text)) continue
    counts.filled++
    if (column === undefined) continue
    if (column.field === 'nationalId') {
      counts.nationalIdDigits = digitsTextOf(row[index]).match(DIGITS)?.length ?? 0
      // Nothing else about the row matters any more, and almost every row is like this.
      if (counts.nationalIdDigits >= 6) return counts
    }
    if (column.field !== null && IDENTIFYING.has(column.field)) counts.identifying++
    if (text === column.header || headerKey(text) === headerKey(column.header)) counts.headers++
  }
  return counts
}

function isTrailer(row: Row, filled: number, identifying: number, pastTrailer: boolean): boolean {
  const texts = row.map(textOf).filter((text) => text !== '' && text.length <= TRAILER_LENGTH_MAX)
  const says = texts.some((text) => TRAILER_WORDS.test(text) || PLACE_AND_DATE.test(text))
  if (says && identifying <= 1) return true
  if (pastTrailer) return identifying <= 1 || filled <= 3
  // A caption such as `Dusun Mawar` across the table, or a lone signature line.
  return filled === 1 && identifying === 0
}
