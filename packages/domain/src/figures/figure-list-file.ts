import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'
import { readDay } from '../calendar/read-day.ts'
import { headerKey } from '../import/header-words.ts'
import { maskNationalIds } from '../import/long-number.ts'
import { type Cell, type Row, textOf } from '../import/table-cell.ts'
import { checkInput } from '../input/check-input.ts'
import { cutText } from '../text/cut-text.ts'
import { type EnteredFigure, figureEntryInput, figureOfEntry } from './figure-entry-input.ts'
import { type FigurePlace, readerOfPlaces } from './figure-places.ts'
import { INDICATORS } from './indicators.ts'

/** The villages of a large province, each with two figures. */
export const FIGURE_LINES_MAX = 5000

/** A column of a list of figures, named as the input of a figure that is entered by hand. */
export const FIGURE_LINE_FIELDS = [
  'indicator',
  'areaCode',
  'period',
  'value',
  'numerator',
  'denominator',
  'source',
  'sourceDay',
  'evidence',
] as const
export type FigureLineField = (typeof FIGURE_LINE_FIELDS)[number]

/** The headers of an empty list, in the order of {@link FIGURE_LINE_FIELDS}; {@link findFigureColumns} knows them again. */
export const FIGURE_LINE_HEADERS: Readonly<Record<FigureLineField, string>> = {
  indicator: 'Indikator',
  areaCode: 'Wilayah',
  period: 'Periode',
  value: 'Angka',
  numerator: 'Pembilang',
  denominator: 'Penyebut',
  source: 'Sumber',
  sourceDay: 'Tanggal sumber',
  evidence: 'Nomor atau alamat',
}

/**
 * What entering a line does: a new figure, or a correction of one that stands; or nothing, since that one says the same, an earlier line has it, another entry waits
 * or came meanwhile, or the line cannot be read.
 */
export const FIGURE_LINE_VERDICTS = ['NEW', 'CORRECTS', 'SAME', 'TWICE', 'HELD', 'FAULTY'] as const
export type FigureLineVerdict = (typeof FIGURE_LINE_VERDICTS)[number]

/** Narrow before wide: `Tanggal sumber` is a day, and `Nomor surat` no title; a column of line numbers is none of them. */
const WORDS: readonly (readonly [FigureLineField, RegExp])[] = [
  ['sourceDay', /^(?:tanggal|tgl|hari|per tanggal|as of day|as of date)\b|\b(?:day|date)\b/],
  [
    'evidence',
    /\b(?:alamat|bukti|address|evidence)\b|\b(?:nomor|no|number)\b.*\b(?:surat|naskah|dokumen|sumber|document|paper)\b/,
  ],
  ['numerator', /\b(?:pembilang|numerator)\b/],
  ['denominator', /\b(?:penyebut|denominator)\b/],
  ['indicator', /\b(?:indikator|indicator)\b/],
  ['areaCode', /\b(?:wilayah|area|desa|kelurahan|kecamatan|kabupaten|kota|daerah|village)\b/],
  ['period', /\b(?:periode|period|tahun|year|bulan|month)\b|^per$/],
  ['source', /\b(?:sumber|source|naskah|dokumen|document|surat)\b/],
  ['value', /\b(?:angka|nilai|besaran|value|figure|jumlah|persentase|persen)\b/],
]

const HEADER_ROWS = 60

export type FigureColumns = Readonly<Partial<Record<FigureLineField, number>>>

/**
 * Recognises the header of a list of figures: which figure, of where, how much, and where it was read.
 *
 * @returns the position of the header among the rows, from 0, and its columns; null where no row is such a header
 */
export function findFigureColumns(
  rows: readonly Row[],
): { readonly headerRow: number; readonly columns: FigureColumns } | null {
  for (let at = 0; at < Math.min(rows.length, HEADER_ROWS); at++) {
    const columns = columnsOf(rows[at] ?? [])
    const isWhole = (['indicator', 'areaCode', 'source', 'sourceDay', 'evidence'] as const).every(
      (field) => columns[field] !== undefined,
    )
    if (isWhole && (columns.value !== undefined || columns.numerator !== undefined)) return { headerRow: at, columns }
  }
  return null
}

function columnsOf(row: Row): FigureColumns {
  const columns: Partial<Record<FigureLineField, number>> = {}
  for (const [index, cell] of row.entries()) {
    const key = headerKey(textOf(cell))
    if (key === '' || key.length > 60) continue
    const field = WORDS.find(([, words]) => words.test(key))?.[0]
    if (field === undefined) continue
    // Where a list has both the name and the code of a place, the code is the surer one.
    const isCode = field === 'areaCode' && /\b(?:kode|code)\b/.test(key)
    if (columns[field] === undefined || isCode) columns[field] = index
  }
  return columns
}

/** What is wrong with a line, by the column in which it stands and the key of its message. */
export interface FaultOfFigureLine {
  readonly field: FigureLineField
  readonly key: string
}

/** A line that may be entered, as the use-case of one figure has it. */
export interface FigureLine extends EnteredFigure {
  readonly indicator: string
  readonly areaCode: string
  readonly source: string
  readonly sourceDay: IsoDay
  readonly evidence: string
}

export type FigureLineCells = Readonly<Partial<Record<FigureLineField, string>>>

export type FigureLineReading =
  | { readonly kind: 'FIGURE'; readonly figure: FigureLine }
  | {
      readonly kind: 'FAULTS'
      readonly faults: readonly FaultOfFigureLine[]
      /** What stands in its cells, without a NIK. */
      readonly cells: FigureLineCells
    }

const CELL_MAX = 300

interface LineGround {
  readonly today: IsoDay
  /** The own area of the government and every place in it. */
  readonly places: readonly FigurePlace[]
}

type Notice = (field: FigureLineField, key: string) => void

const INDICATOR_OF_WORDS: ReadonlyMap<string, string> = new Map(
  INDICATORS.flatMap(({ code, name }) => [code, name.id, name.en].map((words) => [wordsKey(words), code])),
)

function wordsKey(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * A reader of the lines below the header. Each line is checked as a figure that is entered by hand ({@link figureEntryInput}); numbers are in the Indonesian or the
 * English manner, both in one file. Nothing is guessed, also not what a spreadsheet has made of a text: a month that became a day and a percentage that became a part of
 * one are faults.
 *
 * @returns a function of a line; null where its cells are empty
 */
export function figureLineReader(
  { today, places }: LineGround,
  columns: FigureColumns,
): (cells: Row) => FigureLineReading | null {
  const placeOf = readerOfPlaces(places)
  const codes = new Set(places.map(({ code }) => code))
  const schema = figureEntryInput({ today, isOwnArea: (code) => codes.has(code) })
  return (row) => {
    const cellOf = (field: FigureLineField): Cell | undefined => row[columns[field] ?? -1]
    const texts = Object.fromEntries(
      FIGURE_LINE_FIELDS.flatMap((field) => (columns[field] === undefined ? [] : [[field, textOf(cellOf(field))]])),
    ) as FigureLineCells
    if (Object.values(texts).every((text) => text === '')) return null
    const faults: FaultOfFigureLine[] = []
    const say: Notice = (field, key) => {
      // What a cell means is said once.
      if (!faults.some((fault) => fault.field === field)) faults.push({ field, key })
    }
    const indicator = INDICATOR_OF_WORDS.get(wordsKey(texts.indicator ?? '')) ?? ''
    noticeSpreadsheet(indicator, cellOf, say)
    const place = placeOf(texts.areaCode ?? '')
    if ('fault' in place) say('areaCode', place.fault)
    const sourceDay = dayIn(texts.sourceDay ?? '', today)
    if (sourceDay === null) say('sourceDay', 'FIGURE_SOURCE_DAY_UNREADABLE')
    const outcome = checkInput(schema, {
      indicator,
      areaCode: 'code' in place ? place.code : '',
      period: texts.period ?? null,
      value: texts.value ?? null,
      numerator: texts.numerator ?? null,
      denominator: texts.denominator ?? null,
      source: texts.source ?? '',
      sourceDay: sourceDay ?? '',
      evidence: texts.evidence ?? '',
    })
    if ('faults' in outcome)
      for (const { path, refused } of outcome.faults)
        say(fieldOf(path), refused !== null && 'key' in refused ? refused.key : 'FIGURE_VALUE_INVALID')
    if (faults.length > 0 || 'faults' in outcome) return { kind: 'FAULTS', faults, cells: shownCells(texts) }
    const { output } = outcome
    return {
      kind: 'FIGURE',
      figure: {
        ...figureOfEntry(output),
        ...{ indicator: output.indicator, areaCode: output.areaCode, source: output.source },
        ...{ sourceDay: output.sourceDay as IsoDay, evidence: output.evidence },
      },
    }
  }
}

/** Excel makes a day of `07/2025`, a part of one of `31%`, and a fraction of `48.343` under English settings. */
function noticeSpreadsheet(indicator: string, cellOf: (field: FigureLineField) => Cell | undefined, say: Notice): void {
  const period = cellOf('period')
  if (period?.kind === 'date' && period.text.slice(8, 10) === '01') say('period', 'FIGURE_PERIOD_MADE_DAY')
  const isShare = INDICATORS.some(({ code, unit }) => code === indicator && unit === 'SHARE')
  for (const field of ['value', 'numerator', 'denominator'] as const) {
    const cell = cellOf(field)
    if (cell?.kind !== 'number' || cell.number === undefined) continue
    const { number } = cell
    if (field === 'value' && isShare) {
      if (number > 0 && number <= 1) say('value', 'FIGURE_SHARE_MADE_PART')
    } else if (!Number.isInteger(number)) say(field, 'FIGURE_COUNT_MADE_FRACTION')
  }
}

function dayIn(text: string, today: IsoDay): IsoDay | null {
  const read = readDay(text, today)
  return read !== null && isIsoDay(read) ? read : null
}

function fieldOf(path: string): FigureLineField {
  return FIGURE_LINE_FIELDS.find((field) => field === path) ?? 'value'
}

function shownCells(texts: FigureLineCells): FigureLineCells {
  return Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [field, cutText(maskNationalIds(text), CELL_MAX)]),
  )
}
