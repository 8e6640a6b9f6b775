import type { PersonSealer } from '@payung/database/person-sealer'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { cutText } from '@payung/domain/text/cut-text'
import { copyLine } from './copy-line.ts'
import type { LineBuffer } from './line-buffer.ts'
import { cellsOf } from './staged-cells.ts'

/**
 * Divides the parts of a draft. No part can hold it: COPY's lines leave it out, JSON escapes it, names and numbers have none. Drafts go to
 * another thread as one text, because to copy a text costs next to nothing, and to copy an object for each row half as much as to seal it.
 */
export const DRAFT_DIVIDER = '\0'

const PARTS = 5
const NAME_SEARCH_LENGTH_MAX = 200

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
    const sealed = copyLine([
      name === '' ? null : cutText(nameSearchKey(name), NAME_SEARCH_LENGTH_MAX),
      sealer.sealText(cellsOf(importId, open.slice(0, open.indexOf('\t'))), cells),
      index,
      index === null ? null : sealer.sealNationalId(nationalId, index),
      familyCard === '' || index === null ? null : sealer.sealFamilyCard(familyCard, index),
      familyCard === '' || index === null ? null : sealer.familyCardIndex(familyCard),
    ])
    into.add(`${open}\t${sealed}`)
  }
}
