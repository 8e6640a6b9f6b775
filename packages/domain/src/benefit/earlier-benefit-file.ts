import type { IsoDay } from '../calendar/iso-day.ts'
import { readDay } from '../calendar/read-day.ts'
import { readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import { headerKey, meaningOfHeader } from '../import/header-words.ts'
import { maskNationalIds, withoutLongNumbers, writesNationalId } from '../import/long-number.ts'
import { type Cell, digitsTextOf, type Row, textOf } from '../import/table-cell.ts'
import type { Programme } from '../money/declared-coverage.ts'
import { parseRupiah, type Rupiah } from '../money/money.ts'
import { cutText } from '../text/cut-text.ts'

/** Programmes of the insurer under which money was paid before Payung: JKK, JKM, JHT, JP. */
export const EARLIER_PROGRAMMES: readonly Programme[] = ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION']

/** More than a regency's claims of several years. */
export const EARLIER_ROWS_MAX = 20_000

/** A column of the insurer's list of paid claims. */
export const EARLIER_FIELDS = [
  'nationalId',
  'membershipNumber',
  'name',
  'programme',
  'eventOn',
  'paidOn',
  'amount',
  'areaCode',
  'village',
  'district',
  'regency',
  'claimNumber',
  'recipient',
] as const

export type EarlierField = (typeof EARLIER_FIELDS)[number]

/** Narrow words before wide ones: `Tanggal bayar klaim` is a day and `Jumlah klaim` an amount, neither the number of a claim. */
const WORDS: readonly (readonly [EarlierField, RegExp])[] = [
  ['eventOn', /\b(?:tanggal|tgl|date)\b.*\b(?:kejadian|meninggal|kecelakaan|peristiwa|event|death|accident)\b/],
  ['paidOn', /\b(?:tanggal|tgl|date)\b.*\b(?:bayar|pembayaran|dibayar|dibayarkan|transfer|cair|paid|payment)\b/],
  ['amount', /\b(?:nilai|nominal|jumlah|rupiah|santunan|amount)\b/],
  [
    'claimNumber',
    /\b(?:no|nomor|nomer|kode|number)\b.*\b(?:klaim|claim|penetapan|agenda)\b|^(?:klaim|claim)$|claim number/,
  ],
  ['recipient', /\b(?:ahli waris|penerima|recipient|heir)\b/],
  // The insurer's word for a person has the word for work in it.
  ['name', /^nama (?:tenaga kerja|tk|pekerja|peserta)\b/],
  ['programme', /\bprogram(?:me)?\b|\bjenis (?:klaim|manfaat|jaminan)\b/],
]

/** Numbers and accounts of a family are not taken over. */
const IGNORED = /\b(?:nik|ktp|rekening|rek|hp|telepon|alamat)\b.*\b(?:ahli waris|penerima)\b|\b(?:rekening|rek)\b/

const BY_MEANING: Readonly<Partial<Record<string, EarlierField>>> = {
  nationalId: 'nationalId',
  membershipNumber: 'membershipNumber',
  villageCode: 'areaCode',
  village: 'village',
  district: 'district',
  regency: 'regency',
  name: 'name',
}

const NEEDED: readonly EarlierField[] = ['name', 'programme', 'paidOn', 'amount', 'claimNumber']
const HEADER_ROWS = 60

export type EarlierColumns = Readonly<Partial<Record<EarlierField, number>>>

/**
 * Recognises the header of a list of paid claims: whose (NIK or KPJ), of which programme, when paid, how much, and under which number.
 *
 * @returns the position of the header among the rows, from 0, and its columns; null where no row is such a header
 */
export function findEarlierColumns(
  rows: readonly Row[],
): { readonly headerRow: number; readonly columns: EarlierColumns } | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const namesPeople = columns.nationalId !== undefined || columns.membershipNumber !== undefined
    if (namesPeople && NEEDED.every((field) => columns[field] !== undefined)) return { headerRow: at, columns }
  }
  return null
}

function columnsOf(row: Row): EarlierColumns {
  const columns: Partial<Record<EarlierField, number>> = {}
  for (const [index, cell] of row.entries()) {
    const key = headerKey(textOf(cell))
    if (key === '' || IGNORED.test(key)) continue
    const field = WORDS.find(([, words]) => words.test(key))?.[0] ?? BY_MEANING[meaningOfHeader(textOf(cell)) ?? '']
    if (field !== undefined && columns[field] === undefined) columns[field] = index
  }
  return columns
}

/** Why a row does not count as it stands. */
export const EARLIER_FAULTS = [
  'NUMBER_MISSING',
  'NATIONAL_ID_UNREADABLE',
  'MEMBERSHIP_NUMBER_UNREADABLE',
  'NAME_UNREADABLE',
  'PROGRAMME_UNREADABLE',
  'EVENT_DAY_UNREADABLE',
  'EVENT_AFTER_PAYMENT',
  'PAID_DAY_UNREADABLE',
  'PAID_IN_FUTURE',
  'AMOUNT_UNREADABLE',
  'AREA_UNKNOWN',
  'CLAIM_NUMBER_UNREADABLE',
  'RECIPIENT_UNREADABLE',
  'TWICE_IN_FILE',
] as const

export type EarlierFault = (typeof EARLIER_FAULTS)[number]

/** What one row says of one payment. */
export interface EarlierRow {
  readonly nationalId: string | null
  readonly membershipNumber: string | null
  readonly name: string
  readonly programme: Programme
  readonly eventOn: IsoDay | null
  readonly paidOn: IsoDay
  readonly amount: Rupiah
  readonly areaCode: string
  readonly claimNumber: string
  readonly recipient: string | null
}

export interface FaultOfRow {
  readonly field: EarlierField
  readonly fault: EarlierFault
  /** What stands there, at most 40 letters, without a NIK or what may be the most of one. */
  readonly cell: string
}

export type EarlierReading =
  | { readonly kind: 'ROW'; readonly row: EarlierRow }
  | { readonly kind: 'FAULTS'; readonly faults: readonly FaultOfRow[] }

/** Where a row says that somebody lives: as it writes the code, or the names. */
export interface EarlierHome {
  readonly code: string
  readonly village: string
  readonly district: string
  readonly regency: string
}

const KPJ = /^\d{11}$/
const PROGRAMME_WORDS: readonly (readonly [Programme, RegExp])[] = [
  ['WORK_ACCIDENT', /\bjkk\b|kecelakaan kerja/],
  ['DEATH', /\bjkm\b|kematian/],
  ['OLD_AGE', /\bjht\b|hari tua/],
  ['PENSION', /\bjp\b|pensiun/],
]
/** More than any single benefit; a larger amount is a sum of several rows. */
const AMOUNT_MAX = 10_000_000_000n
const NAME_LENGTH_MAX = 120
const CLAIM_NUMBER_LENGTH_MAX = 60
const CELL_SHOWN_MAX = 40
const OF_PERSON: ReadonlySet<EarlierField> = new Set(['nationalId', 'membershipNumber', 'name', 'recipient'])
const SUM = /^(?:sub ?total|total|jumlah|grand total)\b/

/** By what a payment is the same one: the number as its letters and digits alone, the programme and the day. */
function earlierPaymentKey({ claimNumber, programme, paidOn }: EarlierRow): string {
  return `${claimKeyOf(claimNumber)} ${programme} ${paidOn}`
}

/** `B/12.345-a` and `b12345A` are one number. It is never longer than what is written: other letters go before they would become two (`ß`). */
export function claimKeyOf(claimNumber: string): string {
  return claimNumber.replace(/[^0-9A-Za-z]/g, '').toUpperCase()
}

/**
 * Reads the rows below the header, one after the other.
 *
 * @param today no payment lies after it
 * @param areaOf the code of the area in which somebody lives, that of the uploading government where nothing is written; null where it is not one of theirs
 * @returns for each row null where it says nothing of anybody: an empty one, the numbering of columns, or a sum
 */
export function earlierReader(
  columns: EarlierColumns,
  today: IsoDay,
  areaOf: (home: EarlierHome) => string | null,
): (row: Row) => EarlierReading | null {
  const seen = new Set<string>()
  return (cells) => {
    const cellOf = (field: EarlierField): Cell | undefined => {
      const index = columns[field]
      return index === undefined ? undefined : cells[index]
    }
    if (saysNothing(cells)) return null
    const faults: FaultOfRow[] = []
    const say = (field: EarlierField, fault: EarlierFault) => {
      faults.push({ field, fault, cell: shownOf(field, digitsTextOf(cellOf(field))) })
    }
    const person = numbersIn(cellOf, today, say)
    const name = nameIn(textOf(cellOf('name')))
    if (name === null || name === '') say('name', 'NAME_UNREADABLE')
    const programme = programmeIn(textOf(cellOf('programme')))
    if (programme === null) say('programme', 'PROGRAMME_UNREADABLE')
    const { eventOn, paidOn } = daysIn(cellOf, today, say)
    const amount = parseRupiah(digitsTextOf(cellOf('amount')))
    if (amount === null || amount <= 0n || amount > AMOUNT_MAX) say('amount', 'AMOUNT_UNREADABLE')
    const home = homeIn(cellOf)
    const areaCode = areaOf(home)
    if (areaCode === null) say(fieldOfHome(home), 'AREA_UNKNOWN')
    const claimNumber = digitsTextOf(cellOf('claimNumber'))
    if (!isClaimNumber(claimNumber)) say('claimNumber', 'CLAIM_NUMBER_UNREADABLE')
    const recipient = nameIn(textOf(cellOf('recipient')))
    if (recipient === null) say('recipient', 'RECIPIENT_UNREADABLE')
    if (faults.length > 0 || name === null || programme === null || paidOn === null || amount === null)
      return { kind: 'FAULTS', faults }
    const row: EarlierRow = {
      ...person,
      name,
      programme,
      eventOn,
      paidOn,
      amount,
      areaCode: areaCode ?? '',
      claimNumber,
      recipient: recipient === '' ? null : recipient,
    }
    const key = earlierPaymentKey(row)
    if (seen.has(key)) {
      say('claimNumber', 'TWICE_IN_FILE')
      return { kind: 'FAULTS', faults }
    }
    seen.add(key)
    return { kind: 'ROW', row }
  }
}

/** A NIK with a digit too few or too many is still somebody's, also in the column of another number; amounts and numbers of claims are long by nature. */
function shownOf(field: EarlierField, text: string): string {
  return cutText(OF_PERSON.has(field) ? withoutLongNumbers(text) : maskNationalIds(text), CELL_SHOWN_MAX)
}

type CellOf = (field: EarlierField) => Cell | undefined
type Say = (field: EarlierField, fault: EarlierFault) => void

/** A sum says its word first; the row of `1 | 2 | 3` numbers the columns. */
function saysNothing(cells: Row): boolean {
  const texts = cells.map(digitsTextOf).filter((text) => text !== '')
  if (texts.length === 0 || SUM.test(headerKey(texts[0] ?? ''))) return true
  return texts.length > 2 && texts.every((text, at) => text === String(at + 1))
}

function numbersIn(cellOf: CellOf, today: IsoDay, say: Say) {
  const idCell = cellOf('nationalId')
  const idText = digitsTextOf(idCell)
  const number = digitsTextOf(cellOf('membershipNumber')).replace(/[\s.'-]/g, '')
  const reading = idText === '' ? null : readNationalIdCellDigits(idText, idCell?.kind === 'number', today)
  if (typeof reading === 'string') say('nationalId', 'NATIONAL_ID_UNREADABLE')
  if (number !== '' && !KPJ.test(number)) say('membershipNumber', 'MEMBERSHIP_NUMBER_UNREADABLE')
  if (idText === '' && number === '') say('nationalId', 'NUMBER_MISSING')
  return {
    nationalId: reading === null || typeof reading === 'string' ? null : reading.digits,
    membershipNumber: KPJ.test(number) ? number : null,
  }
}

function daysIn(cellOf: CellOf, today: IsoDay, say: Say) {
  const dayOf = (field: EarlierField) => cellOf(field)?.date ?? readDay(digitsTextOf(cellOf(field)), today)
  const [eventOn, paidOn] = [dayOf('eventOn'), dayOf('paidOn')]
  if (eventOn === null && textOf(cellOf('eventOn')) !== '') say('eventOn', 'EVENT_DAY_UNREADABLE')
  if (paidOn === null) say('paidOn', 'PAID_DAY_UNREADABLE')
  else if (paidOn > today) say('paidOn', 'PAID_IN_FUTURE')
  else if (eventOn !== null && eventOn > paidOn) say('eventOn', 'EVENT_AFTER_PAYMENT')
  return { eventOn, paidOn }
}

/** `''` where nothing is written, null for what is no name: one letter, too long, or digits that may be a number of a person. */
function nameIn(text: string): string | null {
  const name = text.replace(/\s+/g, ' ')
  if (name === '') return ''
  const isName = [...name].length >= 2 && name.length <= NAME_LENGTH_MAX
  return isName && !/\d{6}/.test(name) && !writesNationalId(name) ? name : null
}

/** Null where none or several are named. */
function programmeIn(text: string): Programme | null {
  const matches = PROGRAMME_WORDS.filter(([, words]) => words.test(text.toLowerCase()))
  return matches.length === 1 ? (matches[0]?.[0] ?? null) : null
}

function homeIn(cellOf: CellOf): EarlierHome {
  return {
    code: textOf(cellOf('areaCode')),
    village: textOf(cellOf('village')),
    district: textOf(cellOf('district')),
    regency: textOf(cellOf('regency')),
  }
}

function fieldOfHome({ code, village, district }: EarlierHome): EarlierField {
  if (code !== '') return 'areaCode'
  if (district !== '') return 'district'
  return village === '' ? 'regency' : 'village'
}

/** A NIK is never taken for a number of a claim: it would stand in the clear. */
function isClaimNumber(text: string): boolean {
  return text.length <= CLAIM_NUMBER_LENGTH_MAX && claimKeyOf(text) !== '' && !writesNationalId(text)
}
