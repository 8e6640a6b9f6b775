import { districtNameKey, regencyNameKey, villageNameKey } from './area-name-key.ts'
import type { VillageQuery } from './village-index.ts'

/** A place that a file names and nobody can find for sure, with how many rows name it: asked once for all of them. */
export interface VillageQuestion {
  readonly village: string
  readonly district: string
  readonly regency: string
  readonly kind: 'UNKNOWN' | 'AMBIGUOUS'
  readonly rows: number
}

/** Beyond it nobody answers one by one; the rows are still listed with their issue. */
const QUESTIONS_MAX = 100

/** Two spellings of one place are one question: `Ds. Sui Raya` and `SUNGAI RAYA` in the same district. */
export function villageQuestionKey({ village, district = '', regency = '' }: VillageQuery): string {
  return `${villageNameKey(village)}/${districtNameKey(district)}/${regencyNameKey(regency)}`
}

/** Gathers what is asked while the rows of one file pass by. */
export class VillageQuestions {
  readonly #questions = new Map<
    string,
    { readonly query: VillageQuery; readonly kind: VillageQuestion['kind']; rows: number }
  >()

  add(query: VillageQuery, kind: VillageQuestion['kind']): void {
    const key = villageQuestionKey(query)
    const question = this.#questions.get(key)
    if (question !== undefined) question.rows++
    else if (this.#questions.size < QUESTIONS_MAX) this.#questions.set(key, { query, kind, rows: 1 })
  }

  /** Those that settle most rows first. */
  list(): readonly VillageQuestion[] {
    return [...this.#questions.values()]
      .toSorted((a, b) => b.rows - a.rows)
      .map(({ query: { village, district = '', regency = '' }, kind, rows }) => ({
        village,
        district,
        regency,
        kind,
        rows,
      }))
  }
}
