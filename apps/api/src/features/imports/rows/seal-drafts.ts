import type { PersonSealer } from '@payung/database/person-sealer'
import type { Owner } from '@payung/database/sealed-owner'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { cutText } from '@payung/domain/text/cut-text'
import { type CopyValue, copyLine } from './copy-line.ts'
import type { LineBuffer } from './line-buffer.ts'
import { cellsOf } from './staged-cells.ts'

/**
 * Divides the parts of a draft. No part can hold it: COPY's lines leave it out, JSON escapes it, names and numbers have none. Drafts go to
 * another thread as one text, because to copy a text costs next to nothing, and to copy an object for each row half as much as to seal it.
 */
export const DRAFT_DIVIDER = '\0'

const PARTS = 5
const NAME_SEARCH_LENGTH_MAX = 200

/** What is sealed of a draft; empty parts are those that the row has not. */
interface SealedParts {
  readonly sealer: PersonSealer
  readonly owner: Owner
  readonly cells: string
  readonly name: string
  readonly nationalId: string
  readonly familyCard: string
  /** Null without a NIK, and then nothing is sealed by it. */
  readonly index: Buffer | null
}

/** The columns that are sealed, each with its value. Their order stands here alone. */
const SEALED: readonly (readonly [column: string, read: (parts: SealedParts) => CopyValue])[] = [
  ['name_search text', ({ name }) => (name === '' ? null : cutText(nameSearchKey(name), NAME_SEARCH_LENGTH_MAX))],
  ['cells_cipher bytea', ({ sealer, owner, cells }) => sealer.sealText(owner, cells)],
  ['blind_index bytea', ({ index }) => index],
  ['national_id_cipher bytea', ({ sealer, nationalId, index }) => index && sealer.sealNationalId(nationalId, index)],
  [
    'family_card_cipher bytea',
    ({ sealer, familyCard, index }) =>
      familyCard === '' || index === null ? null : sealer.sealFamilyCard(familyCard, index),
  ],
  [
    'family_card_index bytea',
    ({ sealer, familyCard, index }) =>
      familyCard === '' || index === null ? null : sealer.familyCardIndex(familyCard),
  ],
]
export const SEALED_COLUMNS = SEALED.map(([column]) => column).join(', ')

/**
 * Writes drafts as lines for COPY, with everything about a person sealed that a stolen backup must not show.
 *
 * @param drafts those of `RowStager.draft`, divided like their parts; each begins with the number of its row
 */
export function sealDrafts(sealer: PersonSealer, importId: string, drafts: string, into: LineBuffer): void {
  const parts = drafts.split(DRAFT_DIVIDER)
  for (let at = 0; at + PARTS <= parts.length; at += PARTS) {
    const [open = '', cells = '', name = '', nationalId = '', familyCard = ''] = parts.slice(at, at + PARTS)
    const index = nationalId === '' ? null : sealer.blindIndex(nationalId)
    const owner = cellsOf(importId, open.slice(0, open.indexOf('\t')))
    const row = { sealer, owner, cells, name, nationalId, familyCard, index }
    const sealed = copyLine(SEALED.map(([, read]) => read(row)))
    into.add(`${open}\t${sealed}`)
  }
}
