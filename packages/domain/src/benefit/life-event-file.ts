import { type IsoDay, isoDay } from '../calendar/iso-day.ts'
import { monthNumber } from '../calendar/month-names.ts'
import { readDay } from '../calendar/read-day.ts'
import { readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import { headerKey, meaningOfHeader } from '../import/header-words.ts'
import { maskNationalIds, withoutLongNumbers, writesNationalId } from '../import/long-number.ts'
import { type Cell, digitsTextOf, type Row, textOf } from '../import/table-cell.ts'
import { cutText } from '../text/cut-text.ts'
import type { DayPrecision, LifeEventKind } from './benefit-event.ts'
import { REPORT_SOURCES, type ReportSource } from './claim-input.ts'
import { asksAboutIllness, asksAboutWork } from './work-relation.ts'

export type { ReportSource }

/** More than a province's deaths of a year. */
export const LIFE_EVENT_ROWS_MAX = 100_000

/** Who says so, as a job was given it. */
export function reportSourceOf(word: unknown): ReportSource {
  const source = REPORT_SOURCES.find((named) => named === word)
  if (source === undefined) throw new RangeError(`no source of reports: ${word}`)
  return source
}

/** A column of a list of life events. */
export const LIFE_EVENT_FIELDS = [
  'nationalId',
  'record',
  'membershipNumber',
  'name',
  'kind',
  'eventDay',
  'place',
  'atWork',
  'occupationalIllness',
] as const
export type LifeEventField = (typeof LIFE_EVENT_FIELDS)[number]

/** What confirming a row of a list would do. */
export const LIFE_EVENT_VERDICTS = [
  'NEW',
  'KNOWN',
  'UNKNOWN_PERSON',
  'OTHER_NAME',
  'BEFORE_BIRTH',
  'FUTURE',
  'OTHER_DAY_OF_DEATH',
  'AFTER_DEATH',
  'UNREADABLE',
] as const
export type LifeEventVerdict = (typeof LIFE_EVENT_VERDICTS)[number]

/** Why a row cannot be read. */
export const LIFE_EVENT_FAULTS = [
  'NUMBER_MISSING',
  'NATIONAL_ID_UNREADABLE',
  'RECORD_UNREADABLE',
  'MEMBERSHIP_NUMBER_UNREADABLE',
  'NAME_UNREADABLE',
  'KIND_UNREADABLE',
  'DAY_UNREADABLE',
  'PLACE_UNREADABLE',
  'AT_WORK_UNREADABLE',
  'OCCUPATIONAL_ILLNESS_UNREADABLE',
] as const
export type LifeEventFault = (typeof LIFE_EVENT_FAULTS)[number]

const WORDS: readonly (readonly [LifeEventField, RegExp])[] = [
  [
    'eventDay',
    /\b(?:tanggal|tgl|date)\b.*\b(?:kejadian|meninggal|kematian|wafat|peristiwa|pindah|event|death)\b|^(?:tanggal|tgl|hari)$/,
  ],
  ['place', /\btempat\b.*\b(?:kejadian|meninggal|kematian|wafat|peristiwa|event|death)\b|^(?:tempat|place|lokasi)$/],
  [
    'kind',
    /\b(?:jenis|kode)\b.*\b(?:peristiwa|kejadian|laporan)\b|^(?:peristiwa|kejadian|event|keterangan peristiwa)$/,
  ],
  // Before the column of work: an illness of work has its words in it. A column of both accident and illness is that of work, which asks for more proof.
  [
    'occupationalIllness',
    /^(?!.*\bkecelakaan\b).*\bpenyakit(?: akibat| karena)? kerja\b|^pak$|\boccupational illness\b/,
  ],
  ['atWork', /\b(?:saat|waktu|karena|hubungan)\b.*\b(?:kerja|bekerja)\b|\bkecelakaan kerja\b|at work/],
  ['record', /\bid\b.*\b(?:pekerja|payung)\b|worker id/],
  // The insurer's word for a person has the word for work in it.
  ['name', /^nama (?:tenaga kerja|tk|pekerja|peserta|almarhum(?:ah)?|jenazah)\b/],
]

const BY_MEANING: Readonly<Partial<Record<string, LifeEventField>>> = {
  nationalId: 'nationalId',
  membershipNumber: 'membershipNumber',
  name: 'name',
}

const HEADER_ROWS = 60

export type LifeEventColumns = Readonly<Partial<Record<LifeEventField, number>>>

/**
 * Recognises the header of a list of life events: who (NIK, record or KPJ), by name, and when. What happened may be said by the list as a whole.
 *
 * @returns the position of the header among the rows, from 0, and its columns; null where no row is such a header
 */
export function findLifeEventColumns(
  rows: readonly Row[],
): { readonly headerRow: number; readonly columns: LifeEventColumns } | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const namesPeople = [columns.nationalId, columns.record, columns.membershipNumber].some(
      (index) => index !== undefined,
    )
    if (namesPeople && columns.name !== undefined && columns.eventDay !== undefined) return { headerRow: at, columns }
  }
  return null
}

function columnsOf(row: Row): LifeEventColumns {
  const columns: Partial<Record<LifeEventField, number>> = {}
  for (const [index, cell] of row.entries()) {
    const key = headerKey(textOf(cell))
    if (key === '') continue
    const field = WORDS.find(([, words]) => words.test(key))?.[0] ?? BY_MEANING[meaningOfHeader(textOf(cell)) ?? '']
    if (field !== undefined && columns[field] === undefined) columns[field] = index
  }
  return columns
}

/** What one row says. */
export interface LifeEventRow {
  readonly nationalId: string | null
  /** The id of a record, where the list was made from one of ours. */
  readonly record: string | null
  readonly membershipNumber: string | null
  readonly name: string
  readonly kind: LifeEventKind
  readonly eventDay: IsoDay
  readonly dayPrecision: DayPrecision
  readonly place: string
  readonly atWork: boolean | null
  readonly occupationalIllness: boolean | null
}

export interface FaultOfEventRow {
  readonly field: LifeEventField
  readonly fault: LifeEventFault
  /** What stands there, at most 40 letters, without a NIK or what may be the most of one. */
  readonly cell: string
}

export type LifeEventReading =
  | { readonly kind: 'ROW'; readonly row: LifeEventRow }
  | { readonly kind: 'FAULTS'; readonly faults: readonly FaultOfEventRow[] }

/** What the list as a whole says, where its rows say nothing. */
export interface LifeEventDefaults {
  readonly kind: LifeEventKind | null
  readonly place: string
}

const KINDS: readonly (readonly [LifeEventKind, RegExp])[] = [
  ['DEATH', /^(?:meninggal(?: dunia)?|mati|wafat|kematian|md|alm(?:arhum(?:ah)?)?|death|dead|deceased)$/],
  ['MOVE', /^(?:pindah(?: (?:domisili|keluar|alamat|penduduk))?|kepindahan|move|moved)$/],
  [
    'EMPLOYED_ELSEWHERE',
    /^(?:kerja|bekerja(?: di (?:perusahaan|tempat lain))?|kerja lain|pekerja penerima upah|ppu|employed(?: elsewhere)?)$/,
  ],
  ['RETURN', /^(?:kembali|pulang|datang(?: kembali)?|return(?:ed)?)$/],
  ['ACCIDENT', /^(?:kecelakaan(?: kerja)?|accident)$/],
  ['OCCUPATIONAL_ILLNESS', /^(?:penyakit akibat kerja|pak|occupational illness)$/],
  ['TOTAL_DISABILITY', /^(?:cacat total(?: tetap)?|total disability)$/],
]
const YES = /^(?:ya|y|iya|yes|benar|1)$/
const NO = /^(?:tidak|t|bukan|no|n|0)$/
const KPJ = /^\d{11}$/
const RECORD = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const TEXT_LENGTH_MAX = 120
const CELL_SHOWN_MAX = 40
const SUM = /^(?:sub ?total|total|jumlah|grand total)\b/

type CellOf = (field: LifeEventField) => Cell | undefined
type Say = (field: LifeEventField, fault: LifeEventFault) => void

/**
 * Reads a row below the header. Nothing is guessed: a kind that is not among the words, or a day that is none, is a fault of its row.
 *
 * @param today decides the century of a two-digit year
 * @returns null where it says nothing of anybody: an empty one, the numbering of columns, or a sum
 */
export function readLifeEventRow(
  cells: Row,
  columns: LifeEventColumns,
  defaults: LifeEventDefaults,
  today: IsoDay,
): LifeEventReading | null {
  const cellOf: CellOf = (field) => cells[columns[field] ?? -1]
  if (saysNothing(cells)) return null
  const faults: FaultOfEventRow[] = []
  const say: Say = (field, fault) => {
    const text = digitsTextOf(cellOf(field))
    faults.push({
      field,
      fault,
      cell: cutText(
        field === 'name' || field === 'place' ? maskNationalIds(text) : withoutLongNumbers(text),
        CELL_SHOWN_MAX,
      ),
    })
  }
  const person = numbersIn(cellOf, today, say)
  const name = textIn(textOf(cellOf('name')))
  if (name === null) say('name', 'NAME_UNREADABLE')
  const kind = kindIn(textOf(cellOf('kind'))) ?? (textOf(cellOf('kind')) === '' ? defaults.kind : null)
  if (kind === null) say('kind', 'KIND_UNREADABLE')
  const day = dayIn(cellOf('eventDay'), today)
  if (day === null) say('eventDay', 'DAY_UNREADABLE')
  const placeText = textOf(cellOf('place'))
  const place = placeText === '' ? defaults.place : textIn(placeText)
  if (place === null) say('place', 'PLACE_UNREADABLE')
  const atWork = yesOrNo(textOf(cellOf('atWork')))
  if (atWork === undefined) say('atWork', 'AT_WORK_UNREADABLE')
  const ofIllness = yesOrNo(textOf(cellOf('occupationalIllness')))
  if (ofIllness === undefined) say('occupationalIllness', 'OCCUPATIONAL_ILLNESS_UNREADABLE')
  if (faults.length > 0 || name === null || kind === null || day === null || place === null)
    return { kind: 'FAULTS', faults }
  return {
    kind: 'ROW',
    row: {
      ...{ ...person, name, kind, ...day, place },
      atWork: asksAboutWork(kind) ? (atWork ?? null) : null,
      occupationalIllness: asksAboutIllness(kind) ? (ofIllness ?? null) : null,
    },
  }
}

/** A sum says its word first; the row of `1 | 2 | 3` numbers the columns. */
function saysNothing(cells: Row): boolean {
  const texts = cells.map(digitsTextOf).filter((text) => text !== '')
  if (texts.length === 0 || SUM.test(headerKey(texts[0] ?? ''))) return true
  return texts.length > 2 && texts.every((text, at) => text === String(at + 1))
}

function numbersIn(cellOf: CellOf, today: IsoDay, say: Say) {
  const idText = digitsTextOf(cellOf('nationalId'))
  const record = textOf(cellOf('record')).trim().toLowerCase()
  const number = digitsTextOf(cellOf('membershipNumber')).replace(/[\s.'-]/g, '')
  const reading =
    idText === '' ? null : readNationalIdCellDigits(idText, cellOf('nationalId')?.kind === 'number', today)
  if (typeof reading === 'string') say('nationalId', 'NATIONAL_ID_UNREADABLE')
  if (record !== '' && !RECORD.test(record)) say('record', 'RECORD_UNREADABLE')
  if (number !== '' && !KPJ.test(number)) say('membershipNumber', 'MEMBERSHIP_NUMBER_UNREADABLE')
  if (idText === '' && record === '' && number === '') say('nationalId', 'NUMBER_MISSING')
  return {
    nationalId: reading === null || typeof reading === 'string' ? null : reading.digits,
    record: RECORD.test(record) ? record : null,
    membershipNumber: KPJ.test(number) ? number : null,
  }
}

/** What somebody or something is called; null for one letter, too many, or digits that may be a number of a person. */
function textIn(text: string): string | null {
  const words = text.trim().replace(/\s+/g, ' ')
  const isText = [...words].length >= 2 && words.length <= TEXT_LENGTH_MAX
  return isText && !/\d{6}/.test(words) && !writesNationalId(words) ? words : null
}

function kindIn(text: string): LifeEventKind | null {
  const key = headerKey(text)
  return KINDS.find(([, words]) => words.test(key))?.[0] ?? null
}

/** Undefined for what is neither. */
function yesOrNo(text: string): boolean | null | undefined {
  const key = text.trim().toLowerCase()
  if (key === '') return null
  if (YES.test(key)) return true
  return NO.test(key) ? false : undefined
}

/** A day, its month (`03/2026`, `Maret 2026`, `2026-03`) or its year alone; what is known by its month or year is the first of it. */
function dayIn(
  cell: Cell | undefined,
  today: IsoDay,
): { readonly eventDay: IsoDay; readonly dayPrecision: DayPrecision } | null {
  const text = digitsTextOf(cell).trim()
  const year = /^\d{4}$/.exec(text)
  if (year !== null) return partial(Number(text), 1, 'YEAR')
  const month = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text)
  if (month !== null) return partial(Number(month[2]), Number(month[1]), 'MONTH')
  const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(text)
  if (yearFirst !== null) return partial(Number(yearFirst[1]), Number(yearFirst[2]), 'MONTH')
  const named = /^([a-z]{3,12})\.?\s+(\d{4})$/i.exec(text)
  if (named !== null) return partial(Number(named[2]), monthNumber(named[1] ?? ''), 'MONTH')
  const day = cell?.date ?? readDay(text, today)
  return day === null || day < '1900-01-01' ? null : { eventDay: day, dayPrecision: 'DAY' }
}

function partial(year: number, month: number | null, dayPrecision: DayPrecision) {
  const day = month === null || year < 1900 || year > 2200 ? null : isoDay(year, month, 1)
  return day === null ? null : { eventDay: day, dayPrecision }
}
