import type { IsoDay } from '../calendar/iso-day.ts'
import { readDay } from '../calendar/read-day.ts'
import { headerKey } from '../import/header-words.ts'
import { maskNationalIds, writesNationalId } from '../import/long-number.ts'
import { type Cell, digitsTextOf, type Row, textOf } from '../import/table-cell.ts'
import { cutText } from '../text/cut-text.ts'
import { parseRupiah, type Rupiah } from './money.ts'

/** A column of a bank statement, or of the list of SP2D that SIPD writes. */
export type StatementField = 'day' | 'amount' | 'incoming' | 'code' | 'reference' | 'description'

/** Other papers of the same payment, its balance and its running number say nothing here. */
const IGNORED = /\b(?:saldo|balance|npwp|rekening|rek)\b|^(?:no|nomor|no urut)$/
const EARLIER_PAPER = /\b(?:spm|spp|spd)\b/

/** Narrow words before wide ones: `Tanggal SP2D` is a day and `Nilai SP2D` an amount, neither a number of the paper. */
const WORDS: readonly (readonly [StatementField, RegExp])[] = [
  ['day', /\b(?:tanggal|tgl|date)\b/],
  ['incoming', /\b(?:kredit|credit|cr|masuk|penerimaan)\b/],
  ['amount', /\b(?:nilai|nominal|jumlah|debit|debet|rupiah|amount|keluar|pengeluaran)\b/],
  ['code', /\b(?:billing|kode (?:iuran|bayar|tagihan)|virtual account|va)\b/],
  ['reference', /\b(?:sp2d|referensi|reference|ref|bukti|transaksi|dokumen)\b/],
  ['description', /\b(?:uraian|keterangan|ket|deskripsi|description|berita|remarks?)\b/],
]

const HEADER_ROWS = 60

export type StatementColumns = Readonly<Partial<Record<StatementField, number>>>

/**
 * Recognises the header of a statement: on which day, how much, and what for.
 *
 * @returns the position of the header among the rows, from 0, and its columns; null where no row is such a header
 */
export function findStatementColumns(
  rows: readonly Row[],
): { readonly headerRow: number; readonly columns: StatementColumns } | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const { day, amount, code, reference, description } = columns
    const namesPurpose = code !== undefined || reference !== undefined || description !== undefined
    if (day !== undefined && amount !== undefined && namesPurpose) return { headerRow: at, columns }
  }
  return null
}

function columnsOf(row: Row): StatementColumns {
  const columns: Partial<Record<StatementField, number>> = {}
  for (const [index, cell] of row.entries()) {
    const key = headerKey(textOf(cell))
    if (key === '' || IGNORED.test(key) || (EARLIER_PAPER.test(key) && !key.includes('sp2d'))) continue
    const field = WORDS.find(([, words]) => words.test(key))?.[0]
    if (field !== undefined && columns[field] === undefined) columns[field] = index
  }
  return columns
}

/** What of a row cannot be read. */
export const STATEMENT_FAULTS = [
  'DAY_UNREADABLE',
  'DAY_IN_FUTURE',
  'AMOUNT_UNREADABLE',
  'AMOUNT_FRACTIONAL',
  'AMOUNT_NEGATIVE',
  'AMOUNT_TOO_LARGE',
] as const

export type StatementFault = (typeof STATEMENT_FAULTS)[number]

export type StatementReading =
  | {
      readonly kind: 'LINE'
      readonly day: IsoDay
      readonly amount: Rupiah
      readonly reference: string | null
      readonly description: string | null
      /** What may be billing codes, wherever they stand in the row. */
      readonly codes: readonly string[]
    }
  /** Money that came in: it pays no bill. */
  | { readonly kind: 'INCOMING' }
  /** How many rows, or how much in all, the file itself declares. */
  | { readonly kind: 'DECLARED_ROWS'; readonly rows: number }
  | { readonly kind: 'DECLARED_TOTAL'; readonly total: Rupiah }
  | { readonly kind: 'FAULT'; readonly fault: StatementFault; readonly cell: string }

const AMOUNT_MAX = 100_000_000_000_000n
const REFERENCE_LENGTH_MAX = 80
const DESCRIPTION_LENGTH_MAX = 300
const CELL_SHOWN_MAX = 40
const CODES_MAX = 20
const CODE = /(?<![0-9A-Z])(?=[0-9A-Z]*\d)[0-9A-Z]{6,30}(?![0-9A-Z])/g
const DECLARES_ROWS = /^(?:jumlah|total|banyaknya) (?:baris|transaksi|data|sp2d|rows|transactions)\b/
const DECLARES_TOTAL = /^(?:jumlah|total|grand total)\b/
const PART_SUM = /^(?:sub ?total|(?:total|jumlah) (?:halaman|hal|pindahan))\b/
const FRACTION = /\d[.,](?:\d|\d\d|\d{4,})$/

/**
 * Reads the rows of a statement, one after the other, also those above its header, which may declare how many rows it has and how much in all.
 *
 * @param today no transaction lies after it
 * @returns for each row null where it says nothing: an empty one, a heading or a signature
 */
export function statementReader(
  columns: StatementColumns,
  today: IsoDay,
): (row: Row, isBelowHeader: boolean) => StatementReading | null {
  const cellOf = (row: Row, field: StatementField): Cell | undefined => {
    const index = columns[field]
    return index === undefined ? undefined : row[index]
  }
  return (row, isBelowHeader) => {
    const dayCell = cellOf(row, 'day')
    const day = isBelowHeader ? dayOf(dayCell, today) : null
    const declared = day === null ? declaredBy(row, columns.amount) : null
    if (declared !== null || !isBelowHeader || isNumbering(row) || (day === null && isPartSum(row))) return declared
    const amountText = digitsTextOf(cellOf(row, 'amount'))
    const dayText = textOf(dayCell)
    const hasIncoming = (parseRupiah(digitsTextOf(cellOf(row, 'incoming'))) ?? 0n) > 0n
    if (dayText === '' && amountText === '' && !hasIncoming) return null
    if (day === null) return { kind: 'FAULT', fault: 'DAY_UNREADABLE', cell: shown(dayText) }
    if (day > today) return { kind: 'FAULT', fault: 'DAY_IN_FUTURE', cell: shown(dayText) }
    const amount = amountIn(amountText)
    if (hasIncoming && (amountText === '' || amount === 0n)) return { kind: 'INCOMING' }
    if (typeof amount === 'string') return { kind: 'FAULT', fault: amount, cell: shown(amountText) }
    if (amount === 0n) return { kind: 'FAULT', fault: 'AMOUNT_UNREADABLE', cell: shown(amountText) }
    const texts = (['code', 'description', 'reference'] as const).map((field) => digitsTextOf(cellOf(row, field)))
    const [, description = '', reference = ''] = texts
    return {
      kind: 'LINE',
      day,
      amount,
      reference: shortened(reference, REFERENCE_LENGTH_MAX),
      description: shortened(description, DESCRIPTION_LENGTH_MAX),
      codes: codesIn(texts),
    }
  }
}

function dayOf(cell: Cell | undefined, today: IsoDay): IsoDay | null {
  return cell?.date ?? readDay(digitsTextOf(cell), today)
}

function amountIn(text: string): Rupiah | StatementFault {
  const amount = parseRupiah(text)
  if (amount === null) return FRACTION.test(text) ? 'AMOUNT_FRACTIONAL' : 'AMOUNT_UNREADABLE'
  if (amount < 0n) return 'AMOUNT_NEGATIVE'
  return amount > AMOUNT_MAX ? 'AMOUNT_TOO_LARGE' : amount
}

/** The sum of a page or of a part declares nothing of the whole. */
function isPartSum(row: Row): boolean {
  return PART_SUM.test(headerKey(textOf(row.find((cell) => textOf(cell) !== ''))))
}

/** A line such as `Jumlah transaksi | 12` or `Total | | 1.500.000`. */
function declaredBy(row: Row, amountAt: number | undefined): StatementReading | null {
  const start = row.findIndex((cell) => textOf(cell) !== '')
  const key = headerKey(textOf(row[start]))
  if (PART_SUM.test(key)) return null
  const rest = row.slice(start + 1).map(digitsTextOf)
  if (DECLARES_ROWS.test(key)) {
    const count = [textOf(row[start]), ...rest].map((text) => /(\d[\d.]*)\s*$/.exec(text)?.[1]).find(Boolean)
    return count === undefined ? null : { kind: 'DECLARED_ROWS', rows: Number(count.replaceAll('.', '')) }
  }
  if (!DECLARES_TOTAL.test(key)) return null
  const text = [amountAt === undefined ? '' : digitsTextOf(row[amountAt]), ...rest].find((each) => /\d/.test(each))
  if (text === undefined) return null
  const total = amountIn(text)
  return typeof total === 'string'
    ? { kind: 'FAULT', fault: total, cell: shown(text) }
    : { kind: 'DECLARED_TOTAL', total }
}

/** The row of `1 | 2 | 3` with which offices number the columns below their names. */
function isNumbering(row: Row): boolean {
  const texts = row.map(digitsTextOf).filter((text) => text !== '')
  return texts.length > 2 && texts.every((text, at) => text === String(at + 1))
}

/** A NIK is never taken for a code: it would stand in the clear. */
function codesIn(texts: readonly string[]): readonly string[] {
  const codes = texts.flatMap((text) => text.toUpperCase().match(CODE) ?? [])
  return [...new Set(codes)].filter((code) => !writesNationalId(code)).slice(0, CODES_MAX)
}

function shortened(text: string, lengthMax: number): string | null {
  return text === '' ? null : cutText(maskNationalIds(text), lengthMax)
}

function shown(text: string): string {
  return cutText(maskNationalIds(text), CELL_SHOWN_MAX)
}
