import type { IsoDay } from '../calendar/iso-day.ts'
import { readDay } from '../calendar/read-day.ts'
import { headerKey } from '../import/header-words.ts'
import { withoutLongNumbers, writesNationalId } from '../import/long-number.ts'
import { type Cell, digitsTextOf, type Row, textOf } from '../import/table-cell.ts'
import { parseRupiah, type Rupiah } from '../money/money.ts'
import { cutText } from '../text/cut-text.ts'
import { readCaseNumber } from './case-number.ts'

/** More than a province's open claims. */
export const ANSWER_ROWS_MAX = 5_000

/** A column of the insurer's answer about claims. */
export const ANSWER_FIELDS = ['caseNumber', 'insurerNumber', 'outcome', 'onDay', 'approved', 'paid', 'reason'] as const
export type AnswerField = (typeof ANSWER_FIELDS)[number]

/** What the insurer says: it has the claim and looks at it, sends it back, approves it, rejects it, or has paid it. */
export const ANSWER_OUTCOMES = ['RECEIVED', 'RETURNED', 'APPROVED', 'REJECTED', 'PAID'] as const
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number]

/** Narrow words before wide ones: `Tanggal dibayar` is a day and no amount, `Nomor kasus` no number of the insurer. */
const WORDS: readonly (readonly [AnswerField, RegExp])[] = [
  [
    'onDay',
    /\b(?:tanggal|tgl|date)\b.*\b(?:hasil|jawaban|status|keputusan|penetapan|bayar|dibayar|pembayaran|answer|paid)\b/,
  ],
  ['caseNumber', /\b(?:no|nomor|nomer|kode|number)\b.*\b(?:kasus|payung|case)\b|^kasus$|^case number$/],
  ['insurerNumber', /\b(?:no|nomor|nomer|kode|number)\b.*\b(?:klaim|claim|penetapan|agenda)\b|^claim number$/],
  ['approved', /\b(?:disetujui|approved)\b/],
  ['paid', /\b(?:dibayar|dibayarkan|paid)\b/],
  ['reason', /\b(?:alasan|sebab|keterangan|catatan|reason)\b/],
  ['outcome', /\b(?:hasil|status|keputusan|outcome)\b/],
]

const OUTCOMES: readonly (readonly [AnswerOutcome, RegExp])[] = [
  ['RECEIVED', /^(?:diterima|diperiksa|diproses|dalam proses|dalam pemeriksaan)$/],
  ['RETURNED', /^(?:dikembalikan|dikembalikan untuk dilengkapi)$/],
  ['APPROVED', /^(?:disetujui|ditetapkan)$/],
  ['REJECTED', /^(?:ditolak|tidak disetujui)$/],
  ['PAID', /^(?:dibayar|dibayarkan|sudah dibayar|lunas)$/],
]

const NEEDED: readonly AnswerField[] = ['caseNumber', 'outcome', 'onDay']
const HEADER_ROWS = 60

export type AnswerColumns = Readonly<Partial<Record<AnswerField, number>>>

/**
 * Recognises the header of an answer: of which case, what the insurer says, and on which day.
 *
 * @returns the position of the header among the rows, from 0, and its columns; null where no row is such a header
 */
export function findAnswerColumns(
  rows: readonly Row[],
): { readonly headerRow: number; readonly columns: AnswerColumns } | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    if (NEEDED.every((field) => columns[field] !== undefined)) return { headerRow: at, columns }
  }
  return null
}

function columnsOf(row: Row): AnswerColumns {
  const columns: Partial<Record<AnswerField, number>> = {}
  for (const [index, cell] of row.entries()) {
    const key = headerKey(textOf(cell))
    const field = key === '' ? undefined : WORDS.find(([, words]) => words.test(key))?.[0]
    if (field !== undefined && columns[field] === undefined) columns[field] = index
  }
  return columns
}

/** Why a row is no answer as it stands. */
export const ANSWER_FAULTS = [
  'CASE_NUMBER_UNREADABLE',
  'INSURER_NUMBER_UNREADABLE',
  'OUTCOME_UNREADABLE',
  'DAY_UNREADABLE',
  'DAY_IN_FUTURE',
  'APPROVED_UNREADABLE',
  'PAID_UNREADABLE',
  'REASON_MISSING',
  'REASON_HAS_NUMBER',
  'TWICE_IN_FILE',
] as const
export type AnswerFault = (typeof ANSWER_FAULTS)[number]

/** What one row says about one claim. */
export interface ClaimAnswer {
  readonly caseNumber: string
  /** Needed where it is approved. */
  readonly insurerNumber: string | null
  readonly outcome: AnswerOutcome
  readonly onDay: IsoDay
  /** Needed where it is approved. */
  readonly approved: Rupiah | null
  /** Needed where it is paid. */
  readonly paid: Rupiah | null
  /** Needed where it is returned or rejected; elsewhere why it is less. */
  readonly reason: string | null
}

export interface FaultOfAnswer {
  readonly field: AnswerField
  readonly fault: AnswerFault
  /** What stands there, at most 40 letters, without a long number. */
  readonly cell: string
}

export type AnswerReading =
  | { readonly kind: 'ANSWER'; readonly answer: ClaimAnswer }
  /** Its case number where that was readable: whoever mends the row finds its claim. */
  | { readonly kind: 'FAULT'; readonly caseNumber: string | null; readonly fault: FaultOfAnswer }

/** More than any single benefit. */
const AMOUNT_MAX = 10_000_000_000n
const CELL_SHOWN_MAX = 40
const REASON_LENGTH_MAX = 290
const REASON_LENGTH_MIN = 10
const SUM = /^(?:sub ?total|total|jumlah|grand total)\b/

/**
 * Reads the rows below the header, one after the other.
 *
 * @param today no answer lies after it
 * @returns for each row null where it says nothing yet: an empty one, a sum, or a claim that the insurer has not answered; of several faults the first
 */
export function answerReader(columns: AnswerColumns, today: IsoDay): (row: Row) => AnswerReading | null {
  const seen = new Set<string>()
  return (cells) => {
    const cellOf = (field: AnswerField): Cell | undefined => {
      const index = columns[field]
      return index === undefined ? undefined : cells[index]
    }
    if (saysNothing(cells, cellOf)) return null
    const answerOrFault = readAnswer(cellOf, today)
    const faulty = (faultOfRow: Fault): AnswerReading => ({
      kind: 'FAULT',
      caseNumber: caseNumberIn(cellOf),
      fault: shown(cellOf, faultOfRow),
    })
    if ('fault' in answerOrFault) return faulty(answerOrFault)
    const key = `${answerOrFault.caseNumber} ${answerOrFault.outcome}`
    if (seen.has(key)) return faulty(fault('caseNumber', 'TWICE_IN_FILE'))
    seen.add(key)
    return { kind: 'ANSWER', answer: answerOrFault }
  }
}

type CellOf = (field: AnswerField) => Cell | undefined
type Fault = Pick<FaultOfAnswer, 'field' | 'fault'>

const fault = (field: AnswerField, code: AnswerFault): Fault => ({ field, fault: code })

function shown(cellOf: CellOf, { field, fault: code }: Fault): FaultOfAnswer {
  return { field, fault: code, cell: cutText(withoutLongNumbers(digitsTextOf(cellOf(field))), CELL_SHOWN_MAX) }
}

/** A sum says its word first. A claim without an answer has its number alone. */
function saysNothing(cells: Row, cellOf: CellOf): boolean {
  const first = cells.map(textOf).find((text) => text !== '')
  if (first === undefined || SUM.test(headerKey(first))) return true
  return ANSWER_FIELDS.every((field) => field === 'caseNumber' || textOf(cellOf(field)) === '')
}

function caseNumberIn(cellOf: CellOf): string | null {
  return readCaseNumber(textOf(cellOf('caseNumber')))
}

function readAnswer(cellOf: CellOf, today: IsoDay): ClaimAnswer | Fault {
  const caseNumber = caseNumberIn(cellOf)
  if (caseNumber === null) return fault('caseNumber', 'CASE_NUMBER_UNREADABLE')
  const outcome = outcomeIn(textOf(cellOf('outcome')))
  if (outcome === null) return fault('outcome', 'OUTCOME_UNREADABLE')
  const onDay = cellOf('onDay')?.date ?? readDay(digitsTextOf(cellOf('onDay')), today)
  if (onDay === null) return fault('onDay', 'DAY_UNREADABLE')
  if (onDay > today) return fault('onDay', 'DAY_IN_FUTURE')
  const insurerNumber = digitsTextOf(cellOf('insurerNumber'))
  if (!isInsurerNumber(insurerNumber, outcome)) return fault('insurerNumber', 'INSURER_NUMBER_UNREADABLE')
  const approved = amountIn(cellOf('approved'), outcome === 'APPROVED')
  if (approved === undefined) return fault('approved', 'APPROVED_UNREADABLE')
  const paid = amountIn(cellOf('paid'), outcome === 'PAID')
  if (paid === undefined) return fault('paid', 'PAID_UNREADABLE')
  const reason = reasonIn(textOf(cellOf('reason')))
  if (reason === undefined) return fault('reason', 'REASON_HAS_NUMBER')
  const needsReason = outcome === 'RETURNED' || outcome === 'REJECTED'
  if (needsReason && reason === null) return fault('reason', 'REASON_MISSING')
  return { caseNumber, insurerNumber: insurerNumber || null, outcome, onDay, approved, paid, reason }
}

function outcomeIn(text: string): AnswerOutcome | null {
  const key = text.length > CELL_SHOWN_MAX ? '' : headerKey(text)
  return OUTCOMES.find(([, words]) => words.test(key))?.[0] ?? null
}

/** A NIK is never taken for a number of a claim: it would stand in the clear. */
function isInsurerNumber(text: string, outcome: AnswerOutcome): boolean {
  if (text === '') return outcome !== 'APPROVED'
  return text.length >= 3 && text.length <= 60 && !writesNationalId(text)
}

/** Null where nothing stands and nothing must; undefined for what is no amount above zero. A zero that need not be there says nothing. */
function amountIn(cell: Cell | undefined, isNeeded: boolean): Rupiah | null | undefined {
  const text = digitsTextOf(cell)
  if (text === '' || (!isNeeded && text === '0')) return isNeeded ? undefined : null
  const amount = parseRupiah(text)
  return amount === null || amount <= 0n || amount > AMOUNT_MAX ? undefined : amount
}

/** Null for nothing, undefined where it holds a long number: a reason stands in the history of the case for good. */
function reasonIn(text: string): string | null | undefined {
  const words = cutText(text.replace(/\s+/g, ' '), REASON_LENGTH_MAX)
  if (words === '') return null
  if (/(?:\d[\s.-]?){10}/.test(words)) return undefined
  return words.length < REASON_LENGTH_MIN ? `Alasan BPJS: ${words}` : words
}
