const SEPARATORS = /[\s().\-/'’]/g
const INTERNATIONAL = /^\+[1-9]\d{7,14}$/
const INDONESIAN = /^[2-9]\d{6,11}$/

/**
 * An Indonesian number in any usual form as `+62…`: `0812-3456-7890`, `62812…`, `812…`, `(0561) 123456`.
 *
 * Numbers of other countries need their `+`: many families in the border districts use Malaysian ones.
 *
 * @returns `null` for what can be no telephone number
 */
export function normalisePhoneNumber(text: string): string | null {
  const number = text.replace(SEPARATORS, '')
  if (number.startsWith('+') && !number.startsWith('+62')) return INTERNATIONAL.test(number) ? number : null
  const national = number.replace(/^(?:\+?62|0)/, '').replace(/^0/, '')
  return INDONESIAN.test(national) ? `+62${national}` : null
}
