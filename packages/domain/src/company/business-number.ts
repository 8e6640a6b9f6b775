const SEPARATORS = /[\s.-]/g
const DIGITS = /^\d{13}$/
const ONE_DIGIT = /^(\d)\1*$/

/**
 * A business identification number (Nomor Induk Berusaha, NIB) as its 13 digits: `8120 0012 34567` and `8120.0012.34567` are `8120001234567`.
 *
 * No check digit is published: whether the company has it, an officer sees at OSS. PP 24/2018, article 25, which PP 5/2021 has replaced, had its 13 digits
 * drawn by chance.
 *
 * @returns null for anything but 13 digits, and for 13 times the same one, which people write to fill a field
 */
export function readBusinessNumber(text: string): string | null {
  const digits = text.replace(SEPARATORS, '')
  return DIGITS.test(digits) && !ONE_DIGIT.test(digits) ? digits : null
}
