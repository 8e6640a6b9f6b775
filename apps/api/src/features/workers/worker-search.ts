import type { Vault } from '@payung/database/vault'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { DomainError } from '../../platform/errors.ts'
import { workerMessages } from './workers.messages.ts'

/** What somebody is looked for by. A NIK leaves this file only as its blind indexes. */
export type WorkerSearch =
  | { readonly by: 'NATIONAL_ID'; readonly blindIndexes: readonly Buffer[] }
  | { readonly by: 'MEMBERSHIP_NUMBER'; readonly membershipNumber: string }
  | NameSearch

export interface NameSearch {
  readonly by: 'NAME'
  readonly patterns: readonly string[]
  readonly whole: string
  /** No word is long enough for a trigram: with a filter, names are read in order, of which such words fit many. */
  readonly isShort: boolean
}

const TEXT_LENGTH_MAX = 200
/** More words than a name has only make the search slower. */
const WORDS_MAX = 6
/** A word has trigrams from this length on. */
const TRIGRAM_LENGTH = 3

/**
 * Sixteen digits are a NIK, eleven a membership number (KPJ), anything else a name; spaces and dots between digits are ignored.
 *
 * @returns null for a text of blanks, which asks nothing
 * @throws DomainError `SEARCH_TOO_LONG`
 */
export function readWorkerSearch(text: string | null | undefined, vault: Vault): WorkerSearch | null {
  const written = text?.trim() ?? ''
  if (written === '') return null
  if (written.length > TEXT_LENGTH_MAX) {
    throw new DomainError(workerMessages.SEARCH_TOO_LONG({ textLengthMax: TEXT_LENGTH_MAX }))
  }
  const digits = written.replace(/^['’]/, '').replace(/[\s.-]/g, '')
  if (/^\d{16}$/.test(digits)) return { by: 'NATIONAL_ID', blindIndexes: vault.blindIndexes(digits) }
  if (/^\d{11}$/.test(digits)) return { by: 'MEMBERSHIP_NUMBER', membershipNumber: digits }
  const whole = nameSearchKey(written)
  const words = whole.split(' ').filter((word) => word !== '')
  // The longest words first: they are the ones that the index narrows by.
  const narrowing = words.sort((a, b) => b.length - a.length).slice(0, WORDS_MAX)
  const isShort = narrowing.length > 0 && narrowing.every((word) => word.length < TRIGRAM_LENGTH)
  return { by: 'NAME', patterns: narrowing.map((word) => `%${word}%`), whole, isShort }
}
