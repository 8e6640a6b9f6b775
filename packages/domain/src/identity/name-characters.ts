import { PAPER_LETTERS, PAPER_MARKS } from '../text/paper-letters.ts'

/** Signs that stand for an apostrophe where a keyboard or a word processor chose it: `Ma’ruf`. Kept as `'`, which every paper prints. */
const APOSTROPHES = /[\u2018\u2019\u02BB\u02BC\u00B4`]/g
const UNUSUAL = new RegExp(`[^${PAPER_LETTERS}${PAPER_MARKS}\\s'.,-]`, 'gu')
const DIGIT = /^\p{Nd}$/u

/** What stands in a name beside letters and marks of Latin script that papers print, blanks, `'`, `.`, `-` and `,`. */
export type NameFault = 'NAME_CHARACTERS' | 'NAME_DIGITS'

/** Apostrophes in the one form that is kept. */
export function plainApostrophes(name: string): string {
  return name.replace(APOSTROPHES, "'")
}

/**
 * Whether a name holds what no identity card does: digits, which are asked about; or markup, emoji and letters of other scripts, which are refused,
 * since papers could not print them. Null for a name as names are.
 */
export function nameFault(name: string): NameFault | null {
  const unusual = name.match(UNUSUAL)
  if (unusual === null) return null
  return unusual.every((sign) => DIGIT.test(sign)) ? 'NAME_DIGITS' : 'NAME_CHARACTERS'
}

/** The name without what does not belong into one, as a repair to choose. Empty where nothing is left of it. */
export function withoutUnusual(name: string): string {
  return name.replace(UNUSUAL, ' ').replace(/\s+/g, ' ').trim()
}
