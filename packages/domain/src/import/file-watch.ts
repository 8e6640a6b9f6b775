import { isWithin } from '../area/area-code.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import { type AgeHint, type AgeLimit, type FirstRegistrationAges, NO_AGES } from '../worker/first-registration-age.ts'
import type { FileRemark, FileRemarkCode } from './file-remark.ts'
import { columnOf, type ImportColumn, type ImportField } from './import-field.ts'
import { digitsTextOf, type Row } from './table-cell.ts'

/** Nearly all: a few good rows among the spoilt do not make a file a good one. */
const NEARLY_ALL = 0.9
/** Five NIKs that end in 0 by chance are one file in hundreds of thousands, and a village's list may be no longer. */
const ROUNDED_ROWS_MIN = 5
/** From here on it is no family, no street and no day of a school's enrolment any more. */
const ALIKE_ROWS_MIN = 20
/** Most serials are low, for few are born in one district on one day: only many rows without an exception tell anything. */
const ENDINGS_ROWS_MIN = 50
const NEARLY_EVERY_ENDING = 0.98
const OUTSIDE_ROWS_MIN = 5

/** What differs from person to person, so that one value in all rows was filled in by a hand or a formula. */
const OWN_TO_EACH: readonly ImportField[] = ['nationalId', 'familyCardNumber', 'name', 'phone', 'membershipNumber']
const LOST = new Set(['NATIONAL_ID_LOST_DIGITS', 'NATIONAL_ID_SERIAL'])

/** What is looked at of a row that was judged by itself. */
export interface WatchedRow {
  readonly facts: { readonly birthDate: IsoDay } | null
  readonly nationalId: string | null
  readonly issues: readonly { readonly code: string }[]
  /** All the villages that the row's may be, where it lies outside of the importer's area. */
  readonly elsewhere?: readonly string[]
}

interface Counts {
  rows: number
  nationalIds: number
  /** NIKs that end in 0, or have lost digits. */
  rounded: number
  firstsOfJanuary: number
  outsideRows: number
  readonly outside: Record<string, number>
  readonly hints: Record<AgeHint, number>
}

/** What a watch has counted, as plain data: taken up again it goes on as if it had never stopped. */
export interface FileCounts extends Readonly<Counts> {
  /** By column whose values are each person's own; then NIKs' endings, and birth dates. */
  readonly values: readonly (readonly number[])[]
}

/**
 * Counts, while the rows of one file stream by, what no single row can show; and again when rows are mended.
 *
 * Its memory does not grow with the file, and the order of the rows does not matter: it holds counts alone, no value of anybody.
 */
export class FileWatch {
  readonly #columns: readonly ImportColumn[]
  readonly #areaPrefix: string
  readonly #own: readonly { readonly column: ImportColumn; readonly values: ValueCounts }[]
  readonly #birthColumn: ImportColumn | undefined
  readonly #birthDays: ValueCounts
  readonly #endings: ValueCounts
  readonly #ages: FirstRegistrationAges
  readonly #counts: Counts

  /** @param before what was counted of the same file with the same columns */
  constructor(
    columns: readonly ImportColumn[],
    areaPrefix: string,
    ages: FirstRegistrationAges = NO_AGES,
    before: FileCounts | null = null,
  ) {
    this.#ages = ages
    this.#columns = columns
    this.#areaPrefix = areaPrefix
    this.#own = OWN_TO_EACH.flatMap((field) => columnOf(columns, field) ?? []).map((column, at) => ({
      column,
      values: new ValueCounts(before?.values[at]),
    }))
    this.#endings = new ValueCounts(before?.values[this.#own.length])
    this.#birthDays = new ValueCounts(before?.values[this.#own.length + 1])
    this.#birthColumn = columnOf(columns, 'birthDate') ?? columnOf(columns, 'birthPlaceAndDate')
    const { values: _counted, ...counts } = before ?? NOTHING_COUNTED
    this.#counts = { ...counts, outside: { ...counts.outside }, hints: { ...counts.hints } }
  }

  /** @param judged by itself, before it is compared with other rows of the file */
  add(row: Row, judged: WatchedRow): void {
    this.#count(row, judged, 1)
  }

  /** Of a row that says something else from now on, or is left out: what was added of it. */
  remove(row: Row, judged: WatchedRow): void {
    this.#count(row, judged, -1)
  }

  counts(): FileCounts {
    const values = [...this.#own.map((own) => own.values), this.#endings, this.#birthDays]
    return { ...this.#counts, values: values.map((counter) => counter.list()) }
  }

  #count(row: Row, { facts, nationalId, issues, elsewhere }: WatchedRow, step: 1 | -1): void {
    const counts = this.#counts
    counts.rows += step
    for (const { column, values } of this.#own) values.count(digitsTextOf(row[column.index]).toUpperCase(), step)
    const hasLost = issues.some(({ code }) => LOST.has(code))
    if (nationalId !== null || hasLost) counts.nationalIds += step
    if (hasLost || nationalId?.endsWith('0') === true) counts.rounded += step
    if (nationalId !== null) this.#endings.count(nationalId.slice(-4), step)
    for (const { code } of issues)
      if (code === 'AGE_PAST_FIRST_REGISTRATION' || code === 'AGE_BEFORE_FIRST_REGISTRATION') counts.hints[code] += step
    if (issues.some(({ code }) => code === 'VILLAGE_OUTSIDE_TENANT')) counts.outsideRows += step
    if (elsewhere !== undefined) this.#outside(elsewhere, step)
    if (facts === null || this.#birthColumn === undefined) return
    this.#birthDays.count(facts.birthDate, step)
    if (facts.birthDate.endsWith('-01-01')) counts.firstsOfJanuary += step
  }

  #outside(codes: readonly string[], step: 1 | -1): void {
    const regencies = new Set(codes.map((code) => code.slice(0, 5)))
    const { outside } = this.#counts
    for (const code of regencies.size === 1 ? regencies : []) outside[code] = (outside[code] ?? 0) + step
  }

  /** What is to be said of the file, what stops it first. */
  remarks(): readonly FileRemark[] {
    const nationalId = columnOf(this.#columns, 'nationalId')
    return [
      ...this.#remarkIf(
        'NATIONAL_IDS_ROUNDED',
        this.#counts.rounded,
        this.#counts.nationalIds,
        ROUNDED_ROWS_MIN,
        nationalId,
      ),
      ...this.#otherArea(),
      ...this.#endAlike(nationalId),
      ...this.#births(),
      ...this.#own.flatMap(({ column, values }) =>
        this.#remarkIf('COLUMN_ALIKE', values.most, values.rows, ALIKE_ROWS_MIN, column),
      ),
      ...this.#age('AGE_PAST_FIRST_REGISTRATION', this.#ages.below),
      ...this.#age('AGE_BEFORE_FIRST_REGISTRATION', this.#ages.from),
    ]
  }

  /** Told of the first one already: who they are is to be known before anybody counts on them. */
  #age(code: AgeHint, limit: AgeLimit | null): FileRemark[] {
    const rows = this.#counts.hints[code]
    return rows === 0 || limit === null
      ? []
      : [{ code, rows, of: this.#counts.rows, header: null, areaCode: null, limit }]
  }

  #otherArea(): FileRemark[] {
    const [most] = Object.entries(this.#counts.outside).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    const isClear = most !== undefined && most[1] >= NEARLY_ALL * this.#counts.outsideRows
    // A village's officer with the list of another village of the same regency: naming the regency would say nothing.
    const areaCode = isClear && !isWithin(this.#areaPrefix, most[0]) ? most[0] : null
    return this.#remarkIf('FILE_OF_OTHER_AREA', this.#counts.outsideRows, this.#counts.rows, OUTSIDE_ROWS_MIN).map(
      (remark) => ({
        ...remark,
        areaCode,
      }),
    )
  }

  #endAlike(column: ImportColumn | undefined): FileRemark[] {
    const { most, rows } = this.#endings
    const isSpoilt = this.#counts.rounded >= NEARLY_ALL * this.#counts.nationalIds
    if (isSpoilt || most < NEARLY_EVERY_ENDING * rows) return []
    return this.#remarkIf('NATIONAL_IDS_END_ALIKE', most, rows, ENDINGS_ROWS_MIN, column)
  }

  #births(): FileRemark[] {
    const { most, rows } = this.#birthDays
    const alike = this.#remarkIf('BIRTH_DATES_ALIKE', most, rows, ALIKE_ROWS_MIN, this.#birthColumn)
    if (alike.length > 0) return alike
    const code = 'BIRTH_DATES_FIRST_OF_JANUARY'
    return this.#remarkIf(code, this.#counts.firstsOfJanuary, rows, ALIKE_ROWS_MIN, this.#birthColumn)
  }

  #remarkIf(code: FileRemarkCode, rows: number, of: number, least: number, column?: ImportColumn): FileRemark[] {
    if (of < least || rows < NEARLY_ALL * of) return []
    return [{ code, rows, of, header: column?.header ?? null, areaCode: null }]
  }
}

const BUCKETS = 4_096

/**
 * How many rows have the commonest value. Values are told apart by a hash alone: whoever else falls into the bucket of nearly all rows makes it
 * a row or two too many, and none too few.
 */
class ValueCounts {
  readonly #buckets: Uint32Array
  #rows: number

  constructor(before: readonly number[] = []) {
    this.#buckets = new Uint32Array(BUCKETS)
    this.#buckets.set(before.slice(0, BUCKETS))
    this.#rows = this.#buckets.reduce((sum, count) => sum + count, 0)
  }

  get rows(): number {
    return this.#rows
  }

  /** Empty says nothing. */
  count(text: string, step: 1 | -1): void {
    if (text === '') return
    this.#rows += step
    let hash = 0x811c9dc5
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + step
  }

  list(): readonly number[] {
    return [...this.#buckets]
  }

  get most(): number {
    return this.#buckets.reduce((most, count) => Math.max(most, count), 0)
  }
}

const NOTHING_COUNTED: FileCounts = {
  rows: 0,
  nationalIds: 0,
  rounded: 0,
  firstsOfJanuary: 0,
  outsideRows: 0,
  outside: {},
  hints: { AGE_PAST_FIRST_REGISTRATION: 0, AGE_BEFORE_FIRST_REGISTRATION: 0 },
  values: [],
}
