import { type ContentKnowledge, contentScore, personalNumberScore } from './column-content.ts'
import type { TableHeader } from './find-header.ts'
import { type HeaderMeaning, meaningOfColumn } from './header-words.ts'
import { IMPORT_FIELDS, type ImportColumn, type ImportField } from './import-field.ts'
import { type Cell, EMPTY_CELL, type Row } from './table-cell.ts'

/** A column with how sure its meaning is: 0 for not taken over, up to 1. */
export interface DetectedColumn extends ImportColumn {
  readonly confidence: number
}

/** More rows tell nothing new about what a column holds. */
const SAMPLE_ROWS = 60

const SURE_WORDS = 0.9
/** Words whose column holds something else: less than what content alone can reach. */
const CONTRADICTED_WORDS = 0.3
const CONTENT_ALONE = 0.7
const LEAST = 0.4

/** Fields that content alone may claim. The others look like too many things. */
const BY_CONTENT: ReadonlySet<ImportField> = new Set([
  'nationalId',
  'birthDate',
  'birthPlaceAndDate',
  'sex',
  'village',
  'district',
  'occupation',
  'villageCode',
])

/** One column that holds two facts, and the columns that would hold them apart. */
const COMBINED: Partial<Readonly<Record<ImportField, readonly ImportField[]>>> = {
  birthPlaceAndDate: ['birthPlace', 'birthDate'],
  rtRw: ['rt', 'rw'],
}

interface Claim {
  readonly index: number
  readonly field: ImportField
  readonly confidence: number
  readonly byWords: boolean
}

/**
 * Guesses what each column holds, from the words of its header and from its cells; a person can correct it.
 *
 * Words that the cells bear out are nearly certain, words that the cells contradict lose against what the cells look
 * like. Each field goes to one column, the surest.
 */
export function detectColumns(
  header: TableHeader,
  data: readonly Row[],
  knowledge: ContentKnowledge,
): readonly DetectedColumn[] {
  const sample = data.slice(0, SAMPLE_ROWS)
  const claims = header.names.flatMap((name, index) => {
    const cells = sample.map((row) => row[index] ?? EMPTY_CELL)
    return claimsOf(index, meaningOfColumn(name, header.fullNames[index] ?? name), cells, knowledge)
  })
  const granted = grant(claims)
  return header.names.map((name, index) => {
    const claim = granted.get(index)
    return { index, header: name, field: claim?.field ?? null, confidence: claim?.confidence ?? 0 }
  })
}

function claimsOf(index: number, meaning: HeaderMeaning, cells: readonly Cell[], knowledge: ContentKnowledge): Claim[] {
  if (meaning === 'ignored') return []
  const claims: Claim[] = []
  if (meaning !== null) {
    const score = contentScore(meaning, cells, knowledge)
    claims.push({ index, field: meaning, confidence: wordsConfidence(score), byWords: true })
    // A place with its date under the header of a date alone, and the reverse, are common.
    const other =
      meaning === 'birthDate' || meaning === 'birthPlace'
        ? 'birthPlaceAndDate'
        : meaning === 'birthPlaceAndDate'
          ? 'birthDate'
          : null
    if (other !== null && (contentScore(other, cells, knowledge) ?? 0) > 0.5 && (score ?? 0) < 0.5) {
      claims.push({ index, field: other, confidence: SURE_WORDS, byWords: true })
    }
  }
  if (meaning === 'rowNumber') return claims
  for (const field of IMPORT_FIELDS) {
    if (!BY_CONTENT.has(field) || field === meaning) continue
    const score = (contentScore(field, cells, knowledge) ?? 0) * certaintyOfContent(field, cells, knowledge)
    if (score > 0.5) claims.push({ index, field, confidence: score * CONTENT_ALONE, byWords: false })
  }
  return claims
}

function wordsConfidence(score: number | null): number {
  if (score === null) return SURE_WORDS
  if (score < 0.2) return CONTRADICTED_WORDS
  return SURE_WORDS - 0.2 + score * 0.29
}

/** Without a reference of places, any words look like a village; and a family card's number looks like a NIK. */
function certaintyOfContent(field: ImportField, cells: readonly Cell[], { villages, today }: ContentKnowledge): number {
  if (field === 'nationalId') return 0.75 + personalNumberScore(cells, today) * 0.25
  if ((field === 'village' || field === 'district') && villages === undefined) return 0
  return 1
}

function grant(claims: readonly Claim[]): ReadonlyMap<number, Claim> {
  const granted = new Map<number, Claim>()
  const taken = new Set<ImportField>()
  const bySurety = claims.toSorted((a, b) => b.confidence - a.confidence || a.index - b.index)
  for (const claim of bySurety) {
    if (claim.confidence < LEAST && !claim.byWords) continue
    if (granted.has(claim.index) || taken.has(claim.field)) continue
    granted.set(claim.index, claim)
    taken.add(claim.field)
    for (const part of COMBINED[claim.field] ?? []) taken.add(part)
  }
  return granted
}
