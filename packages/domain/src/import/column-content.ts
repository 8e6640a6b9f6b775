import { readNeighbourhoodNumber, readNeighbourhoodPair } from '../area/neighbourhood-number.ts'
import type { VillageIndex } from '../area/village-index.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import { isPlausibleBirthDay, readDay, readPlaceAndDay } from '../calendar/read-day.ts'
import { districtOfNationalId, readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import { normalisePhoneNumber } from '../identity/phone-number.ts'
import { readSex } from '../identity/sex.ts'
import { readCitizenship } from '../worker/citizenship.ts'
import { findOccupation } from '../worker/occupation.ts'
import { readPublicService } from '../worker/public-service.ts'
import type { ImportField } from './import-field.ts'
import { type Cell, digitsTextOf, textOf } from './table-cell.ts'

/** What is needed to tell dates and places when one sees them. */
export interface ContentKnowledge {
  readonly today: IsoDay
  readonly villages?: VillageIndex | undefined
}

type Looks = (text: string, cell: Cell, knowledge: ContentKnowledge) => boolean

const LONG_NUMBER = /^'?[\d\s.]{14,22}$|^\d[.,]?\d*E\+?1[45]$/i
const FAMILY_CARD = /^'?(?:\d[\s.]?){16}$/
const MEMBERSHIP = /^'?(?:\d[\s.-]?){11}$/
const MOBILE = /^'?(?:\+?62|0)?[\s-]?8[\d\s-]{7,15}$/
const WORDS = /^[\p{L}.,'’`\- ]{3,60}$/u
const WORDS_AND_STROKES = /^[\p{L}\p{M}.,'’/&()\- ]{2,60}$/u
const COUNTING = /^\d{1,6}\.?$/
const YOUNGEST_WORKER_YEARS = 14
const VILLAGE_CODE = /^\d{2}\.?\d{2}\.?\d{2}\.?\d{4}$/
const DECILE = /^(?:10|[1-9])$/

/** What a single cell of each field looks like. Fields that can look like anything have no entry. */
const LOOKS: Partial<Readonly<Record<ImportField, Looks>>> = {
  rowNumber: (text) => COUNTING.test(text),
  nationalId: (text) => LONG_NUMBER.test(text),
  familyCardNumber: (text) => FAMILY_CARD.test(text),
  name: (text) => WORDS.test(text),
  birthDate: (text, cell, { today }) => looksLikeBirthDate(text, cell, today),
  birthPlaceAndDate: (text, _, { today }) => {
    const { place, day } = readPlaceAndDay(text, today)
    return place !== '' && day !== null
  },
  birthPlace: (text) => WORDS.test(text),
  sex: (text) => readSex(text) !== null,
  male: (text) => text.length <= 4,
  female: (text) => text.length <= 4,
  address: (text) => !LONG_NUMBER.test(text),
  hamlet: (text) => !LONG_NUMBER.test(text),
  notes: (text) => !LONG_NUMBER.test(text),
  rt: (text) => readNeighbourhoodNumber(text) !== null,
  rw: (text) => readNeighbourhoodNumber(text) !== null,
  rtRw: (text) => readNeighbourhoodPair(text) !== null,
  village: (text, _, { villages }) => villages?.isVillageName(text) ?? WORDS.test(text),
  villageCode: (text, _, { villages }) =>
    VILLAGE_CODE.test(text) && (villages?.find({ village: text }, '').kind ?? 'FOUND') === 'FOUND',
  district: (text, _, { villages }) => villages?.isDistrictName(text) ?? WORDS.test(text),
  regency: (text, _, { villages }) => villages?.isRegencyName(text) ?? WORDS.test(text),
  occupation: (text) => WORDS_AND_STROKES.test(text) && findOccupation(text) !== null,
  phone: (text) => MOBILE.test(text) || (normalisePhoneNumber(text) !== null && text.length >= 9),
  membershipNumber: (text) => MEMBERSHIP.test(text),
  welfareDecile: (text) => DECILE.test(text),
  publicService: (text) => readPublicService(text, 'ASN') !== null,
  citizenship: (text) => readCitizenship(text) !== null,
}

/**
 * How much a column's cells look like a field: share of the filled cells, 0 to 1.
 *
 * @returns `null` where the cells cannot tell: none is filled, or the field looks like anything
 */
export function contentScore(field: ImportField, cells: readonly Cell[], knowledge: ContentKnowledge): number | null {
  const looks = LOOKS[field]
  const filled = cells.filter((cell) => textOf(cell) !== '')
  if (looks === undefined || filled.length === 0) return null
  const alike = filled.filter((cell) => looks(digitsTextOf(cell), cell, knowledge)).length
  return alike / filled.length
}

/**
 * How much a column of sixteen digits is made of people and not of families, 0 to 1.
 *
 * A family card carries the day of its printing, so no day above 31, and members of a family share it: women's days
 * (41 to 71) and numbers that differ from row to row speak for a NIK.
 */
export function personalNumberScore(cells: readonly Cell[], today: IsoDay): number {
  const numbers = cells.map(digitsTextOf).filter((text) => text !== '')
  const readings = numbers.map((text) => readNationalIdCellDigits(text, false, today))
  const readable = readings.filter((reading) => typeof reading !== 'string')
  if (readable.length === 0) return 0
  const women = readable.filter(({ sex }) => sex === 'FEMALE').length
  const different = new Set(readable.map(({ digits }) => digits)).size / readable.length
  const places = new Set(readable.map(({ digits }) => districtOfNationalId(digits))).size
  return (women > 0 ? 0.5 : 0) + different * 0.4 + Math.min(places, 5) * 0.02
}

/** Of somebody who works: a column of recent days is that of a decree or of the data collection. */
function looksLikeBirthDate(text: string, cell: Cell, today: IsoDay): boolean {
  const day = cell.kind === 'date' ? (cell.date ?? null) : readDay(text, today)
  if (day === null || !isPlausibleBirthDay(day, today)) return false
  return Number(today.slice(0, 4)) - Number(day.slice(0, 4)) >= YOUNGEST_WORKER_YEARS
}
