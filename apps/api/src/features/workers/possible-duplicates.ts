import { swappedDay } from '@payung/domain/identity/birth-date-likeness'
import { nameSearchKey } from '@payung/domain/identity/name-search-key'
import { readNationalId } from '@payung/domain/identity/national-id'
import { type LikenessReason, type LikenessThresholds, personLikeness } from '@payung/domain/identity/person-likeness'
import { cutText } from '@payung/domain/text/cut-text'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { type DuplicateCandidate, findDuplicateCandidates } from './duplicates.queries.ts'
import { findThresholds } from './likeness-thresholds.queries.ts'
import { thresholdsOf } from './likeness-thresholds.ts'

export interface DuplicateQuestion {
  readonly nationalId?: string | null | undefined
  readonly name?: string | null | undefined
  readonly birthDate?: string | null | undefined
  readonly villageCode?: string | null | undefined
}

export interface PossibleDuplicate extends DuplicateCandidate {
  readonly score: number
  readonly reasons: readonly LikenessReason[]
}

const SHOWN_MAX = 10
const NAME_LENGTH_MAX = 200

/**
 * Records that may be the person who is about to be registered, the likeliest first.
 *
 * Only people whom the viewer reads in full are compared: nobody learns by trying names and numbers who is kept elsewhere.
 */
export async function findPossibleDuplicates(
  context: Context,
  question: DuplicateQuestion,
): Promise<PossibleDuplicate[]> {
  const reading = readNationalId((question.nationalId ?? '').slice(0, 60), today())
  const birthDate = question.birthDate ?? null
  const villageCode = question.villageCode ?? null
  const swapped = birthDate === null ? null : swappedDay(birthDate)
  const nameKey = nameSearchKey(cutText(question.name ?? '', NAME_LENGTH_MAX))
  const candidates = await context.read<DuplicateCandidate>(
    findDuplicateCandidates({
      blindIndexes: reading.readable ? context.vault.blindIndexes(reading.facts.digits) : null,
      nameKey,
      birthDays: [birthDate, swapped].filter((day) => day !== null),
      villageCode,
    }),
  )
  if (candidates.length === 0) return []
  const { possible } = thresholdsOf(await context.read<LikenessThresholds>(findThresholds()))
  return candidates
    .flatMap((candidate) => {
      const matches = {
        nameKey: candidate.name_search,
        birthDate: candidate.birth_date,
        villageCode: candidate.village_code,
        sex: null,
      }
      const sought = { nameKey, birthDate, villageCode, sex: null }
      const likeness = personLikeness(sought, matches, { sameNationalId: candidate.same_national_id })
      if (likeness === null || likeness.score < possible) return []
      return [{ ...candidate, score: likeness.score / 100, reasons: likeness.reasons }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN_MAX)
}
