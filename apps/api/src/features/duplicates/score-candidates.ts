import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { isMiscopiedNationalId } from '@payung/domain/identity/national-id-likeness'
import {
  type ComparedPerson,
  type Likeness,
  type LikenessThresholds,
  MISCOPIED_GAIN,
  personLikeness,
} from '@payung/domain/identity/person-likeness'
import type { UnopenedValues } from '../../platform/unopened-values.ts'
import { type CandidateRow, findSealedNumbers } from './candidates.queries.ts'

export interface ScoredPair extends Likeness {
  readonly row: CandidateRow
  /** A NIK of the two did not open, and might have spoken for them: they are at least so alike. */
  readonly isPartial: boolean
}

interface ScoredCandidates {
  /** The possible ones. */
  readonly pairs: readonly ScoredPair[]
  /** Those of whom only a NIK that did not open could say that they are alike no longer. */
  readonly undecided: readonly ScoredPair[]
}

/**
 * Scores candidates by the domain's rule and keeps the possible ones.
 *
 * The NIKs of two people are held against each other only where that can still decide, opened for that moment and shown to nobody: a blind
 * index tells equal numbers, never like ones. A number that does not open decides nothing, neither for nor against; the rest of both people is
 * compared all the same.
 */
export async function scoreCandidates(
  tx: TenantTransaction,
  vault: Vault,
  rows: readonly CandidateRow[],
  { possible }: LikenessThresholds,
  importId: string | null,
  unopened: UnopenedValues,
): Promise<ScoredCandidates> {
  const worth = rows.flatMap((row) => {
    const likeness = likenessOf(row, false)
    return likeness !== null && likeness.score >= possible - MISCOPIED_GAIN ? [{ row, ...likeness }] : []
  })
  const sealed = await findSealedNumbers(
    tx,
    [...new Set(worth.flatMap(({ row }) => [row.asked_id, row.other_id]))],
    importId,
  )
  const opened = new Map<string, string | null>()
  const open = (id: string): string | null => {
    const number = sealed.get(id)
    if (number === undefined) return null
    const earlierNumber = opened.get(id)
    if (earlierNumber !== undefined) return earlierNumber
    const subjectId = number.row_number === null ? id : `${importId}/${number.row_number}`
    const digits = unopened.open(`${number.table_name}.national_id_cipher`, subjectId, () =>
      vault.openNationalId(number.cipher, number.index),
    )
    opened.set(id, digits)
    return digits
  }
  const scored = worth.map((pair) => {
    const [a, b] = [open(pair.row.asked_id), open(pair.row.other_id)]
    const isMiscopied = a !== null && b !== null && isMiscopiedNationalId(a, b)
    const isPartial = opened.get(pair.row.asked_id) === null || opened.get(pair.row.other_id) === null
    return { ...pair, ...(isMiscopied ? likenessOf(pair.row, true) : {}), isPartial }
  })
  return {
    pairs: scored.filter(({ score }) => score >= possible),
    undecided: scored.filter(({ score, isPartial }) => isPartial && score < possible),
  }
}

function likenessOf(row: CandidateRow, miscopiedNationalId: boolean): Likeness | null {
  const person: ComparedPerson = {
    nameKey: row.asked_name,
    birthDate: row.asked_born,
    villageCode: row.asked_village,
    sex: row.asked_sex,
  }
  const other: ComparedPerson = {
    nameKey: row.other_name,
    birthDate: row.other_born,
    villageCode: row.other_village,
    sex: row.other_sex,
  }
  return personLikeness(person, other, { sameFamilyCard: row.same_card, miscopiedNationalId })
}
