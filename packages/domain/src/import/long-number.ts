const LONG_NUMBER = /\d(?:[\s.-]?\d){9,}/g

/** Who is meant stands beside a text; a NIK or another long number in it would be kept in the clear. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, '••••')
}

const NATIONAL_ID = /(?<!\d)\d{4}([ .-]?)\d{4}\1\d{4}\1\d{4}(?!\d)/

/** Whether a text writes a NIK out. Numbers of death certificates, budget accounts and officials (18 digits) are none. */
export function writesNationalId(text: string): boolean {
  return NATIONAL_ID.test(text)
}
