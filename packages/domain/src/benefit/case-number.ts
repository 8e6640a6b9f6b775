/** `KLM-4F2A9C-0B7D31`: the last twelve digits of a claim's id, so that no two governments share one and nobody learns how many claims there are. */
const CASE_NUMBER = /^KLM([0-9A-F]{6})([0-9A-F]{6})$/
const CASE_NUMBER_WRITTEN_MAX = 40
const SHOWN = 12

/**
 * The number of a case that people read and that the insurer's file carries.
 *
 * @param claimId a UUID; its last twelve hexadecimal digits are random
 */
export function caseNumberOf(claimId: string): string {
  const digits = claimId.replaceAll('-', '').slice(-SHOWN).toUpperCase()
  return `KLM-${digits.slice(0, SHOWN / 2)}-${digits.slice(SHOWN / 2)}`
}

/**
 * Reads a number of a case as offices write it: with other strokes, blanks or small letters. Letters that look like digits are not put right: another case may be meant.
 *
 * @returns in its one form, or null for what is none
 */
export function readCaseNumber(text: string): string | null {
  if (text.length > CASE_NUMBER_WRITTEN_MAX) return null
  const match = CASE_NUMBER.exec(text.toUpperCase().replace(/[\s.\-–—/]/g, ''))
  return match === null ? null : `KLM-${match[1]}-${match[2]}`
}
