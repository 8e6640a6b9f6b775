import { dayOfSpreadsheetSerial, type IsoDay } from '../calendar/iso-day.ts'
import { isPlausibleBirthDay, type PlaceAndDay, readDay, readPlaceAndDay } from '../calendar/read-day.ts'
import { nameFault } from '../identity/name-characters.ts'
import { type NationalIdDigits, readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import { cleanName, NAME_LENGTH_MAX } from '../identity/person-name.ts'
import { readSex, type Sex } from '../identity/sex.ts'
import { isPrintable } from '../text/paper-letters.ts'
import { TEXT_LENGTH_MAX } from '../worker/worker-facts.ts'
import type { RowReader } from './row-reader.ts'
import { type Cell, textOf } from './table-cell.ts'

const LETTER = /\p{L}/u
const NOWHERE: PlaceAndDay = { place: '', dayText: '', day: null }
/** A bare year in a date column is no serial number, although it could be that of a day in 1905. */
const LAST_YEAR = 2200

/** The NIK, or the one fault that is reported at its cell. */
export function judgeNationalId(row: RowReader, today: IsoDay): NationalIdDigits | null {
  const numeric = row.cell('nationalId')?.kind === 'number'
  const reading = readNationalIdCellDigits(row.digits('nationalId'), numeric, today)
  return typeof reading === 'string' ? row.report('nationalId', `NATIONAL_ID_${reading}`) : reading
}

export function judgeName(row: RowReader): string | null {
  const name = cleanName(row.text('name'))
  if (!LETTER.test(name)) return row.report('name', 'NAME_MISSING')
  if (name.length > NAME_LENGTH_MAX) return row.report('name', 'NAME_TOO_LONG')
  const fault = nameFault(name)
  if (fault !== null) row.report('name', fault)
  return fault === 'NAME_CHARACTERS' ? null : name
}

/** An empty cell says nothing, and the NIK knows; a word that is no sex is a fault. */
export function judgeSex(row: RowReader): Sex | null {
  const text = row.text('sex')
  if (text === '' && row.has('male')) return judgeTicks(row)
  return text === '' ? null : (readSex(text) ?? row.report('sex', 'SEX_UNKNOWN'))
}

/** Columns `L` and `P`: one of the two is ticked, with whatever mark. */
function judgeTicks(row: RowReader): Sex | null {
  const male = row.text('male') !== ''
  const female = row.text('female') !== ''
  if (male && female) return row.report('male', 'SEX_UNKNOWN')
  if (male) return 'MALE'
  return female ? 'FEMALE' : null
}

export interface Birth {
  readonly place: string | null
  readonly date: IsoDay | null
  /** The column that the date was read from, where a mismatch is reported. */
  readonly field: 'birthDate' | 'birthPlaceAndDate'
}

/** Place and date of birth from their own columns, or from the one that holds both. */
export function judgeBirth(row: RowReader, today: IsoDay): Birth {
  const both = row.has('birthPlaceAndDate') ? readPlaceAndDay(row.text('birthPlaceAndDate'), today) : NOWHERE
  const placeText = row.text('birthPlace') || both.place
  const place = row.bounded('birthPlace', placeText, TEXT_LENGTH_MAX.birthPlace, 'BIRTH_PLACE_TOO_LONG')
  if (place !== null && !isPrintable(place))
    row.report(row.text('birthPlace') === '' ? 'birthPlaceAndDate' : 'birthPlace', 'BIRTH_PLACE_UNPRINTABLE')
  const field = row.text('birthDate') === '' && row.has('birthPlaceAndDate') ? 'birthPlaceAndDate' : 'birthDate'
  const cell = row.cell(field)
  const saysDate =
    textOf(cell) !== '' && !(field === 'birthPlaceAndDate' && cell?.kind === 'text' && both.dayText === '')
  if (cell === undefined || !saysDate) return { place, date: null, field }

  const day = field === 'birthPlaceAndDate' && cell.kind === 'text' ? both.day : dayOfCell(cell, today)
  const plausible = day !== null && isPlausibleBirthDay(day, today)
  return { place, date: plausible ? day : row.report(field, 'BIRTH_DATE_INVALID'), field }
}

function dayOfCell(cell: Cell, today: IsoDay): IsoDay | null {
  if (cell.kind === 'date') return cell.date ?? null
  if (cell.kind !== 'number' || cell.number === undefined) return readDay(cell.text, today)
  return cell.number > LAST_YEAR ? dayOfSpreadsheetSerial(cell.number) : null
}
