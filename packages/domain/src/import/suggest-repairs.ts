import type { VillageIndex } from '../area/village-index.ts'
import { type IsoDay, isoDay } from '../calendar/iso-day.ts'
import { isPlausibleBirthDay, readPlaceAndDay } from '../calendar/read-day.ts'
import { editDistance } from '../identity/edit-distance.ts'
import { withoutUnusual } from '../identity/name-characters.ts'
import { readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import { readSex } from '../identity/sex.ts'
import { withoutUnprintable } from '../text/paper-letters.ts'
import { suggestOccupations } from '../worker/occupation.ts'
import { columnOf, type ImportColumn, type ImportField } from './import-field.ts'
import type { IssueCode } from './issue.ts'
import { type Cell, digitsTextOf, type Row, textOf } from './table-cell.ts'
import type { TitlePlace } from './table-title.ts'

/** What a person may choose to put into a cell at fault. Never put there unasked: it would insure somebody by a guess. */
export interface RepairSuggestion {
  /** What the cell is to say. */
  readonly text: string
  /** What it means, where the text alone does not show it: a village's code. */
  readonly code: string | null
  /** Letters that differ from what stands there; `null` where it was not found by spelling. */
  readonly distance: number | null
}

export interface SuggestionContext {
  readonly columns: readonly ImportColumn[]
  readonly villages: VillageIndex
  /** Name of a village by its code. */
  readonly villageName: (code: string) => string
  readonly areaPrefix: string
  readonly place?: TitlePlace
  readonly today: IsoDay
}

const SUGGESTIONS_MAX = 3
const NUMBERS_IN_DAY = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/

/**
 * What could be meant in the cell of an issue: villages of a near name, the day and sex that the NIK says, occupations of a near spelling.
 *
 * Nothing is ever suggested for a NIK: digits that look likely belong to a stranger.
 *
 * @returns at most three, the likeliest first; empty where nothing can be offered
 */
export function suggestRepairs(
  code: IssueCode,
  row: Row,
  column: number,
  context: SuggestionContext,
): readonly RepairSuggestion[] {
  const field = context.columns.find(({ index }) => index === column)?.field ?? null
  switch (code) {
    case 'VILLAGE_UNKNOWN':
    case 'VILLAGE_AMBIGUOUS':
    case 'VILLAGE_OUTSIDE_TENANT':
      return suggestVillages(row, context)
    case 'BIRTH_DATE_INVALID':
    case 'NATIONAL_ID_BIRTH_DATE_MISMATCH':
      return field === 'birthDate' || field === 'birthPlaceAndDate'
        ? suggestDays(code, row, column, field, context)
        : []
    case 'NAME_CHARACTERS':
    case 'NAME_DIGITS':
      return field === 'name' ? suggestName(row, column) : []
    case 'ADDRESS_UNPRINTABLE':
    case 'BIRTH_PLACE_UNPRINTABLE':
      return suggestPrintable(row, column)
    case 'SEX_UNKNOWN':
    case 'NATIONAL_ID_SEX_MISMATCH':
      return field === 'sex' ? suggestSex(row, context) : []
    case 'OCCUPATION_UNKNOWN':
      return suggestOccupations(textOf(row[column]), SUGGESTIONS_MAX).map(({ name, distance }) => ({
        text: name,
        code: null,
        distance,
      }))
    default:
      return []
  }
}

function suggestName(row: Row, column: number): RepairSuggestion[] {
  const text = withoutUnusual(textOf(row[column]))
  return text === '' ? [] : [{ text, code: null, distance: null }]
}

function suggestPrintable(row: Row, column: number): RepairSuggestion[] {
  const text = withoutUnprintable(textOf(row[column]))
  return text === '' ? [] : [{ text, code: null, distance: null }]
}

function cellOf(row: Row, field: ImportField, { columns }: SuggestionContext): Cell | undefined {
  const index = columnOf(columns, field)?.index
  return index === undefined ? undefined : row[index]
}

function suggestVillages(row: Row, context: SuggestionContext): RepairSuggestion[] {
  const { villages, areaPrefix, place } = context
  const village = textOf(cellOf(row, 'village', context)) || (place?.village ?? '')
  const district = textOf(cellOf(row, 'district', context)) || (place?.district ?? '')
  const regency = textOf(cellOf(row, 'regency', context)) || (place?.regency ?? '')
  const query = { village, district, regency }
  const answer = villages.find(query, areaPrefix)
  const near = answer.kind === 'AMBIGUOUS' ? answer.codes : villages.suggest(query, areaPrefix, SUGGESTIONS_MAX)
  return near.slice(0, SUGGESTIONS_MAX).map((code) => {
    const name = context.villageName(code)
    const match = villages.find({ village: name, district, regency }, areaPrefix)
    const isPlain = match.kind === 'FOUND' && match.code === code
    const distance = editDistance(name.toLowerCase(), village.toLowerCase(), 20)
    return { text: isPlain ? name : code, code, distance: answer.kind === 'AMBIGUOUS' ? null : distance }
  })
}

function nationalIdOf(row: Row, context: SuggestionContext) {
  const cell = cellOf(row, 'nationalId', context)
  const reading = readNationalIdCellDigits(digitsTextOf(cell), cell?.kind === 'number', context.today)
  return typeof reading === 'string' ? null : reading
}

function suggestDays(
  code: IssueCode,
  row: Row,
  column: number,
  field: 'birthDate' | 'birthPlaceAndDate',
  context: SuggestionContext,
): RepairSuggestion[] {
  const text = textOf(row[column])
  const both = field === 'birthPlaceAndDate' ? readPlaceAndDay(text, context.today) : null
  const swapped = code === 'BIRTH_DATE_INVALID' ? swappedDay(both?.dayText ?? text, context.today) : null
  const days = [nationalIdOf(row, context)?.birthDay ?? null, swapped].filter((day) => day !== null)
  const place = both === null || both.place === '' ? '' : `${both.place}, `
  return [...new Set(days)].map((day) => ({ text: `${place}${asTyped(day)}`, code: null, distance: null }))
}

/** `12/31/1980` was typed on a machine that puts the month first. */
function swappedDay(text: string, today: IsoDay): IsoDay | null {
  const numbers = NUMBERS_IN_DAY.exec(text)
  if (numbers === null) return null
  const day = isoDay(Number(numbers[3]), Number(numbers[1]), Number(numbers[2]))
  return day !== null && isPlausibleBirthDay(day, today) ? day : null
}

/** `31/12/1980`, as people type it. */
function asTyped(day: IsoDay): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

function suggestSex(row: Row, context: SuggestionContext): RepairSuggestion[] {
  const sex = nationalIdOf(row, context)?.sex
  if (sex === undefined || readSex(textOf(cellOf(row, 'sex', context))) === sex) return []
  return [{ text: sex === 'MALE' ? 'L' : 'P', code: null, distance: null }]
}
