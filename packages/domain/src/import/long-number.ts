const LONG_NUMBER = /\d(?:[\s.-]?\d){9,}/g

/** Who is meant stands beside a text; a NIK or another long number in it would be kept in the clear. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, '••••')
}

/**
 * Sixteen digits: together, by fours, or by their parts, which are place, day of birth and serial number, the first two whole or by twos. The sign
 * between them is the same each time, so that two dates are none.
 */
const NATIONAL_ID =
  /(?<!\d)(?:\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4}|\d{6}([ .-])\d{6}\2\d{4}|\d\d([ .-])\d\d\3\d\d\3(?:\d{6}|\d\d\3\d\d\3\d\d)\3\d{4})(?!\d)/
const EVERY_NATIONAL_ID = new RegExp(NATIONAL_ID, 'g')

/** Whether a text writes a NIK out. Numbers of death certificates, budget accounts and officials (18 digits) are none. */
export function writesNationalId(text: string): boolean {
  return NATIONAL_ID.test(text)
}

/** The same text with `••••` in the place of each NIK: for a name that nobody types anew, such as that of a file. */
export function maskNationalIds(text: string): string {
  return text.replace(EVERY_NATIONAL_ID, '••••')
}
