import { isWithin } from './area-code.ts'
import type { FileRemark, FileRemarkCode } from './file-remark.ts'
import { type AgeHint, type AgeLimit, type FirstRegistrationAges, NO_AGES } from './first-registration-age.ts'
import { columnOf, type ImportColumn, type ImportField } from './import-field.ts'
import type { JudgedRow } from './judge-row.ts'
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

/**
 * Counts, while the rows of one file stream by, what no single row can show.
 *
 * Its memory does not grow with the file, and the order of the rows does not matter: it holds counts alone, no value of anybody.
 */
export class FileWatch {
  readonly #columns: readonly ImportColumn[]
  readonly #areaPrefix: string
  readonly #own: readonly { readonly column: ImportColumn; readonly values: ValueCounts }[]
  readonly #birthColumn: ImportColumn | undefined
  readonly #birthDays = new ValueCounts()
  readonly #endings = new ValueCounts()
  readonly #outside = new Map<string, number>()
  readonly #ages: FirstRegistrationAges
  readonly #hints: Record<AgeHint, number> = { AGE_PAST_FIRST_REGISTRATION: 0, AGE_BEFORE_FIRST_REGISTRATION: 0 }
  #rows = 0
  #nationalIds = 0
  #rounded = 0
  #firstsOfJanuary = 0
  #outsideRows = 0

  constructor(columns: readonly ImportColumn[], areaPrefix: string, ages: FirstRegistrationAges = NO_AGES) {
    this.#ages = ages
    this.#columns = columns
    this.#areaPrefix = areaPrefix
    this.#own = OWN_TO_EACH.flatMap((field) => {
      const column = columnOf(columns, field)
      return column === undefined ? [] : [{ column, values: new ValueCounts() }]
    })
    this.#birthColumn = columnOf(columns, 'birthDate') ?? columnOf(columns, 'birthPlaceAndDate')
  }

  /** @param judged by itself, before it is compared with other rows of the file */
  add(row: Row, { facts, nationalId, issues }: JudgedRow): void {
    this.#rows++
    for (const { column, values } of this.#own) values.add(digitsTextOf(row[column.index]).toUpperCase())
    const hasLost = issues.some(({ code }) => LOST.has(code))
    if (nationalId !== null || hasLost) this.#nationalIds++
    if (hasLost || nationalId?.endsWith('0') === true) this.#rounded++
    if (nationalId !== null) this.#endings.add(nationalId.slice(-4))
    for (const { code } of issues)
      if (code === 'AGE_PAST_FIRST_REGISTRATION' || code === 'AGE_BEFORE_FIRST_REGISTRATION') this.#hints[code]++
    if (issues.some(({ code }) => code === 'VILLAGE_OUTSIDE_TENANT')) this.#outsideRows++
    if (facts === null || this.#birthColumn === undefined) return
    this.#birthDays.add(facts.birthDate)
    if (facts.birthDate.endsWith('-01-01')) this.#firstsOfJanuary++
  }

  /** Hears of each row whose village lies elsewhere, and of all the villages that it may be. */
  outside(codes: readonly string[]): void {
    const regencies = new Set(codes.map((code) => code.slice(0, 5)))
    for (const code of regencies.size === 1 ? regencies : [])
      this.#outside.set(code, (this.#outside.get(code) ?? 0) + 1)
  }

  /** What is to be said of the file, what stops it first. */
  remarks(): readonly FileRemark[] {
    const nationalId = columnOf(this.#columns, 'nationalId')
    return [
      ...this.#remarkIf('NATIONAL_IDS_ROUNDED', this.#rounded, this.#nationalIds, ROUNDED_ROWS_MIN, nationalId),
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
    const rows = this.#hints[code]
    return rows === 0 || limit === null ? [] : [{ code, rows, of: this.#rows, header: null, areaCode: null, limit }]
  }

  #otherArea(): FileRemark[] {
    const [most] = [...this.#outside].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    const isClear = most !== undefined && most[1] >= NEARLY_ALL * this.#outsideRows
    // A village's officer with the list of another village of the same regency: naming the regency would say nothing.
    const areaCode = isClear && !isWithin(this.#areaPrefix, most[0]) ? most[0] : null
    return this.#remarkIf('FILE_OF_OTHER_AREA', this.#outsideRows, this.#rows, OUTSIDE_ROWS_MIN).map((remark) => ({
      ...remark,
      areaCode,
    }))
  }

  #endAlike(column: ImportColumn | undefined): FileRemark[] {
    const { most, rows } = this.#endings
    const isSpoilt = this.#rounded >= NEARLY_ALL * this.#nationalIds
    if (isSpoilt || most < NEARLY_EVERY_ENDING * rows) return []
    return this.#remarkIf('NATIONAL_IDS_END_ALIKE', most, rows, ENDINGS_ROWS_MIN, column)
  }

  #births(): FileRemark[] {
    const { most, rows } = this.#birthDays
    const alike = this.#remarkIf('BIRTH_DATES_ALIKE', most, rows, ALIKE_ROWS_MIN, this.#birthColumn)
    if (alike.length > 0) return alike
    const code = 'BIRTH_DATES_FIRST_OF_JANUARY'
    return this.#remarkIf(code, this.#firstsOfJanuary, rows, ALIKE_ROWS_MIN, this.#birthColumn)
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
  readonly #buckets = new Uint32Array(BUCKETS)
  rows = 0

  /** Empty says nothing. */
  add(text: string): void {
    if (text === '') return
    this.rows++
    let hash = 0x811c9dc5
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1
  }

  get most(): number {
    return this.#buckets.reduce((most, count) => Math.max(most, count), 0)
  }
}
