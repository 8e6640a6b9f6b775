import { dayOfSpreadsheetSerial, type IsoDay, isoDay, latestPastDay } from './iso-day.ts'
import { monthNumber } from './month-names.ts'

const TIME_OF_DAY = String.raw`(?:[T\s]+\d{1,2}[:.]\d{2}.*)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME_OF_DAY}$`)
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})${TIME_OF_DAY}$`)
const DAY_MONTH_NAME = /^(\d{1,2})[-/.,\s]*([a-z]+)[-/.,\s]*(\d{4}|\d{2})$/i
const MONTH_NAME_DAY = /^([a-z]+)\.?\s*(\d{1,2})\s*,?\s+(\d{4})$/i
// Five digits: 1927 to 2173. A shorter number in a date column is more likely a year than a day before 1927.
const SERIAL = /^\d{5}(?:\.\d+)?$/
const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*,?\s*/i
const LEADING_QUOTE = /^['’]\s*/
/** Longer texts are no day; patterns with optional spaces must never meet a cell of thirty thousand of them. */
const DAY_LENGTH_MAX = 60
const PLACE_AND_DAY_LENGTH_MAX = 200

/**
 * Reads a day in any of the ways that offices write it: `31/12/1980`, `31-12-80`, `31 Desember 1980`, `31-Des-80`,
 * `December 31, 1980`, `1980-12-31` with or without a time, and the serial number that a spreadsheet keeps.
 *
 * Day before month, always: `04/03/1990` is the fourth of March, and `12/31/1980` is no day at all.
 *
 * @param today decides the century of a two-digit year: the latest that is not in the future
 * @returns `null` for what is no day of the calendar; years are otherwise not judged
 */
export function readDay(text: string, today: IsoDay): IsoDay | null {
  const written = text
    .trim()
    .slice(0, DAY_LENGTH_MAX + 1)
    .replace(LEADING_QUOTE, '')
  if (written.length > DAY_LENGTH_MAX) return null
  const yearFirst = YEAR_FIRST.exec(written)
  if (yearFirst !== null) return isoDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = DAY_FIRST.exec(written)
  if (dayFirst !== null) return dayOf(dayFirst[1], Number(dayFirst[2]), dayFirst[3], today)
  if (SERIAL.test(written)) return dayOfSpreadsheetSerial(Number(written))
  return readDayWithMonthName(written.replace(WEEKDAY, ''), today)
}

function readDayWithMonthName(written: string, today: IsoDay): IsoDay | null {
  const dayFirst = DAY_MONTH_NAME.exec(written)
  if (dayFirst !== null) return dayOf(dayFirst[1], monthNumber(dayFirst[2] ?? ''), dayFirst[3], today)
  const monthFirst = MONTH_NAME_DAY.exec(written)
  if (monthFirst !== null) return dayOf(monthFirst[2], monthNumber(monthFirst[1] ?? ''), monthFirst[3], today)
  return null
}

function dayOf(day: string | undefined, month: number | null, year: string | undefined, today: IsoDay): IsoDay | null {
  if (day === undefined || month === null || year === undefined) return null
  if (year.length === 2) return latestPastDay(Number(year), month, Number(day), today)
  return isoDay(Number(year), month, Number(day))
}

/** A place and a day that stood in one cell. `dayText` is what remained for the day, so that a fault can quote it. */
export interface PlaceAndDay {
  readonly place: string
  readonly dayText: string
  readonly day: IsoDay | null
}

const FIRST_DIGIT = /\d/
const SEPARATORS_AT_ENDS = /^[\s,;:/.-]+|[\s,;:/-]+$/g

/**
 * Reads `Pontianak, 31-12-1980` and its kin (slash, space or nothing between the two; the day first).
 *
 * A cell with only a place or only a day gives the other as empty.
 */
export function readPlaceAndDay(text: string, today: IsoDay): PlaceAndDay {
  if (text.length > PLACE_AND_DAY_LENGTH_MAX) return { place: '', dayText: text.slice(0, DAY_LENGTH_MAX), day: null }
  const start = text.search(FIRST_DIGIT)
  if (start === -1) return { place: text.replace(SEPARATORS_AT_ENDS, ''), dayText: '', day: null }
  const afterPlace = split(text, start, today)
  if (afterPlace.day !== null) return afterPlace
  return monthBeforeDay(text, today) ?? dayBeforePlace(text, today) ?? afterPlace
}

function split(text: string, at: number, today: IsoDay): PlaceAndDay {
  const dayText = text.slice(at).trim()
  return { place: text.slice(0, at).replace(SEPARATORS_AT_ENDS, ''), dayText, day: readDay(dayText, today) }
}

/** `Pontianak, Desember 31, 1980`: the day begins with a word, after the first comma. */
function monthBeforeDay(text: string, today: IsoDay): PlaceAndDay | null {
  const comma = text.indexOf(',')
  if (comma === -1) return null
  const parts = split(text, comma + 1, today)
  return parts.day === null ? null : parts
}

/** `31-12-1980, Pontianak`. */
function dayBeforePlace(text: string, today: IsoDay): PlaceAndDay | null {
  const comma = text.indexOf(',')
  if (comma === -1) return null
  const dayText = text.slice(0, comma).trim()
  const day = readDay(dayText, today)
  return day === null ? null : { place: text.slice(comma + 1).replace(SEPARATORS_AT_ENDS, ''), dayText, day }
}

/** A birth day that a living person can have: not after today, and not more than 120 years ago. */
export function isPlausibleBirthDay(day: IsoDay, today: IsoDay): boolean {
  return day <= today && Number(today.slice(0, 4)) - Number(day.slice(0, 4)) <= 120
}
