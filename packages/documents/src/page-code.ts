import { createHash } from 'node:crypto'
import type { PageMark } from './page-mark.ts'

/** Letters and digits that nobody takes for each other on a scan. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const CHECK_LENGTH = 4
const DECREE_LENGTH = 4

/** The text of a decree and its annex are counted each for itself. */
export type PaperPart = 'TEXT' | 'ANNEX'

const LETTERS: Readonly<Record<PaperPart, string>> = { TEXT: 'N', ANNEX: 'L' }

/** What was approved, of which decree. */
export interface Approved {
  readonly publicCode: string
  /** Hexadecimal. */
  readonly approvedHash: string
}

/**
 * The code of a page of a clean paper: `K7QM-N3-2VXD`, of the decree `k7qm…`, naskah (N) or lampiran (L), page 3. The last letters follow from what was
 * approved and from the page, so that the same page of another version carries others.
 *
 * @param page counted from 1
 */
export function pageCode({ publicCode, approvedHash }: Approved, part: PaperPart, page: number): string {
  const digest = createHash('sha256').update(`${approvedHash}/${part}/${page}`).digest()
  const check = Array.from({ length: CHECK_LENGTH }, (_, at) => ALPHABET[(digest[at] ?? 0) % ALPHABET.length]).join('')
  return `${publicCode.slice(0, DECREE_LENGTH).toUpperCase()}-${LETTERS[part]}${page}-${check}`
}

/** Every code of a page that stands in a text. */
export function pageCodesIn(text: string): readonly string[] {
  return text.match(/\b[A-Z0-9]{4}-[NL][1-9][0-9]{0,4}-[A-HJ-NP-Z2-9]{4}\b/g) ?? []
}

/** As it stands on the page, for people and for scanners. */
export function pageMark(approved: Approved, part: PaperPart, page: number): PageMark {
  const code = pageCode(approved, part, page)
  return { code, address: `PAYUNG ${code}` }
}
