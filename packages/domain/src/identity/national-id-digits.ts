import { isProvinceCode } from '../area/area-code.ts'
import { type IsoDay, latestPastDay } from '../calendar/iso-day.ts'
import type { Sex } from './sex.ts'

// Stands apart from `national-id.ts`, which brings a library of dates along: a village's phone reads digits without it.

/** Why a text is not a readable NIK. The first that applies, in this order, is the one reported. */
export const NATIONAL_ID_FAULTS = ['LOST_DIGITS', 'LENGTH', 'PROVINCE', 'DATE', 'SERIAL'] as const

export type NationalIdFault = (typeof NATIONAL_ID_FAULTS)[number]

/** What the digits say, with the day as text: for reading many at once. */
export interface NationalIdDigits {
  readonly digits: string
  readonly birthDay: IsoDay
  readonly sex: Sex
}

/** Women's day of birth is written with 40 added (PP 37/2007, article 37). */
const FEMALE_DAY_OFFSET = 40

/** From here on a double no longer holds every whole number: the last digit of a numeric cell may be another one. */
const LAST_EXACT_NUMBER = '9007199254740992'

const LEADING_QUOTE = /^\s*['’‘`]/
// Spaces, dots, and what copying from chat and PDF leaves unseen between digits: zero-width and direction marks.
const BETWEEN_DIGITS = /[\s.\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g
const SIXTEEN_DIGITS = /^\d{16}$/
const FLOATING_POINT = /^\d[.,]?\d*E\+?\d+$/i

/**
 * Reads a NIK from a spreadsheet's cell, with the day of birth as text.
 *
 * A numeric cell keeps fifteen digits and writes 0 for the sixteenth: such a number has lost a digit, and guessing it
 * would insure a stranger. The same text in a CSV is a NIK like any other.
 *
 * @param today decides the century of the two-digit year: the latest that is not in the future
 */
export function readNationalIdCellDigits(
  text: string,
  numeric: boolean,
  today: IsoDay,
): NationalIdDigits | NationalIdFault {
  return numeric && hasLostDigits(onlyDigits(text)) ? 'LOST_DIGITS' : readNationalIdDigits(text, today)
}

/** Reads a NIK as it was typed, with the day of birth as text. */
export function readNationalIdDigits(text: string, today: IsoDay): NationalIdDigits | NationalIdFault {
  const digits = onlyDigits(text)
  if (!SIXTEEN_DIGITS.test(digits)) {
    // A spreadsheet that took the NIK for a number keeps fifteen digits; guessing the rest would insure a stranger.
    return FLOATING_POINT.test(text.replace(LEADING_QUOTE, '').trim()) ? 'LOST_DIGITS' : 'LENGTH'
  }
  if (!isProvinceCode(digits.slice(0, 2))) return 'PROVINCE'

  const writtenDay = Number(digits.slice(6, 8))
  const sex = writtenDay > FEMALE_DAY_OFFSET ? 'FEMALE' : 'MALE'
  const day = sex === 'FEMALE' ? writtenDay - FEMALE_DAY_OFFSET : writtenDay
  const birthDay = latestPastDay(Number(digits.slice(10, 12)), Number(digits.slice(8, 10)), day, today)
  if (birthDay === null) return 'DATE'
  if (digits.endsWith('0000')) return 'SERIAL'
  return { digits, birthDay, sex }
}

/** District of first registration, `61.12.05`, of sixteen digits. */
export function districtOfNationalId(digits: string): string {
  return `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)}`
}

/**
 * What everyone may see of a NIK: `6112 •••• •••• ••••`.
 *
 * Only province and regency stay open. The middle digits are district, birth date and sex, which stand beside it on
 * the same screen, and the last four would let two lists be joined.
 *
 * @param digits the sixteen digits, or only the first four where no more is stored in the clear
 */
export function maskNationalId(digits: string): string {
  return `${digits.slice(0, 4).padEnd(4, '•')} •••• •••• ••••`
}

/** Groups of four, as people read a NIK to each other: `6112 0555 1182 0202`. Fewer digits are grouped while typing. */
export function formatNationalId(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ')
}

function onlyDigits(text: string): string {
  return text.replace(LEADING_QUOTE, '').replace(BETWEEN_DIGITS, '')
}

function hasLostDigits(digits: string): boolean {
  return SIXTEEN_DIGITS.test(digits) && (digits.endsWith('0') || digits >= LAST_EXACT_NUMBER)
}
