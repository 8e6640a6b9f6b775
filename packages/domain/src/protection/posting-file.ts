import type { IsoDay } from '../calendar/iso-day.ts'
import { readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import type { Verdict } from '../import/answer-file.ts'
import { headerKey, meaningOfHeader } from '../import/header-words.ts'
import { readVerdict } from '../import/kpj-answer.ts'
import { withoutLongNumbers } from '../import/long-number.ts'
import { type Cell, digitsTextOf, type Row, textOf } from '../import/table-cell.ts'
import { parseRupiah, type Rupiah } from '../money/money.ts'
import { cutText } from '../text/cut-text.ts'

/** A column of the insurer's answer about posted contributions. */
export type PostingField = 'nationalId' | 'membershipNumber' | 'verdict' | 'months' | 'amount' | 'reason'

/** Narrow words before wide ones: `Jumlah bulan` are months and no amount, `Alasan ditolak` is no verdict. */
const WORDS: readonly (readonly [PostingField, RegExp])[] = [
  ['reason', /\b(?:alasan|penyebab|sebab|reason|keterangan|ket|catatan|pesan)\b/],
  ['months', /\b(?:bulan|bln|months?)\b/],
  ['amount', /\b(?:iuran|nominal|rupiah|amount|jumlah|total)\b/],
  ['verdict', /\b(?:hasil|jawaban|status|posting|dibukukan|result|verdict)\b/],
]

const NEEDED: readonly PostingField[] = ['verdict', 'months', 'amount']
const HEADER_ROWS = 60

export type PostingColumns = Readonly<Partial<Record<PostingField, number>>>

/**
 * Recognises the header of the insurer's answer: whose (NIK or KPJ), whether it was posted, how many months and how much.
 *
 * @returns the position of the header among the rows, from 0, and its columns; null where no row is such a header
 */
export function findPostingColumns(
  rows: readonly Row[],
): { readonly headerRow: number; readonly columns: PostingColumns } | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const namesPeople = columns.nationalId !== undefined || columns.membershipNumber !== undefined
    if (namesPeople && NEEDED.every((field) => columns[field] !== undefined)) return { headerRow: at, columns }
  }
  return null
}

function columnsOf(row: Row): PostingColumns {
  const columns: Partial<Record<PostingField, number>> = {}
  for (const [index, cell] of row.entries()) {
    const header = textOf(cell)
    const meaning = meaningOfHeader(header)
    const field =
      meaning === 'nationalId' || meaning === 'membershipNumber'
        ? meaning
        : WORDS.find(([, words]) => words.test(headerKey(header)))?.[0]
    if (header !== '' && field !== undefined && columns[field] === undefined) columns[field] = index
  }
  return columns
}

/** Why a row cannot be taken over as it stands. */
export const POSTING_FAULTS = [
  'PERSON_UNREADABLE',
  'VERDICT_UNREADABLE',
  'MONTHS_UNREADABLE',
  'AMOUNT_UNREADABLE',
  'NUMBER_UNREADABLE',
  'REASON_MISSING',
  'TWICE_IN_FILE',
] as const

export type PostingFault = (typeof POSTING_FAULTS)[number]

/** What one row of the insurer's answer says of one person. */
export interface PostingRow {
  readonly nationalId: string | null
  readonly membershipNumber: string | null
  readonly verdict: Verdict | null
  /** How many months were posted, the oldest of the list first; 0 where it was rejected. */
  readonly months: number
  /** What was posted; 0 where it was rejected. */
  readonly amount: Rupiah
  readonly reason: string | null
  readonly fault: PostingFault | null
}

const KPJ = /^\d{11}$/
const MONTHS_MAX = 240
const REASON_LENGTH_MAX = 300
const AMOUNT_MAX = 1_000_000_000n

/**
 * Reads the rows below the header, one after the other.
 *
 * @returns for each row null where it says nothing of anybody: an empty one, or a sum below the rows
 */
export function postingReader(columns: PostingColumns, today: IsoDay): (row: Row) => PostingRow | null {
  const seen = new Set<string>()
  const cellOf = (row: Row, field: PostingField): Cell | undefined => {
    const index = columns[field]
    return index === undefined ? undefined : row[index]
  }
  return (row) => {
    const idCell = cellOf(row, 'nationalId')
    const idText = digitsTextOf(idCell)
    const number = digitsTextOf(cellOf(row, 'membershipNumber')).replace(/[\s.'-]/g, '')
    const verdictText = textOf(cellOf(row, 'verdict'))
    if (!/\d{3}/.test(idText) && number === '' && readVerdict(verdictText) === null) return null
    const verdict = readVerdict(verdictText)
    const reading = idText === '' ? null : readNationalIdCellDigits(idText, idCell?.kind === 'number', today)
    const nationalId = reading === null || typeof reading === 'string' ? null : reading.digits
    const months = verdict === 'ACCEPTED' ? monthsIn(digitsTextOf(cellOf(row, 'months'))) : 0
    const amount = verdict === 'ACCEPTED' ? amountIn(cellOf(row, 'amount')) : 0n
    const reason = cutText(withoutLongNumbers(textOf(cellOf(row, 'reason'))), REASON_LENGTH_MAX)
    const key = nationalId ?? number
    let fault: PostingFault | null = null
    if (typeof reading === 'string' || (nationalId === null && !KPJ.test(number))) fault = 'PERSON_UNREADABLE'
    else if (verdict === null) fault = 'VERDICT_UNREADABLE'
    else if (months === null) fault = 'MONTHS_UNREADABLE'
    else if (amount === null) fault = 'AMOUNT_UNREADABLE'
    else if (verdict === 'ACCEPTED' && !KPJ.test(number)) fault = 'NUMBER_UNREADABLE'
    else if (verdict === 'REJECTED' && reason === '') fault = 'REASON_MISSING'
    else if (seen.has(key)) fault = 'TWICE_IN_FILE'
    seen.add(key)
    return {
      nationalId,
      membershipNumber: KPJ.test(number) ? number : null,
      verdict,
      months: months ?? 0,
      amount: amount ?? 0n,
      reason: reason === '' ? null : reason,
      fault,
    }
  }
}

function monthsIn(text: string): number | null {
  const months = /^(\d{1,3})(?:\s*(?:bulan|bln))?$/i.exec(text)?.[1]
  return months !== undefined && Number(months) >= 1 && Number(months) <= MONTHS_MAX ? Number(months) : null
}

function amountIn(cell: Cell | undefined): Rupiah | null {
  const amount = parseRupiah(digitsTextOf(cell))
  return amount !== null && amount > 0n && amount <= AMOUNT_MAX ? amount : null
}
