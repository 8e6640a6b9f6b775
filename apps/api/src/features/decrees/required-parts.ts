import { isBudgetNamed } from '@payung/domain/decree/budget-name'
import { missingParts, PART_WORDS } from '@payung/domain/decree/required-parts'
import { ConflictError } from '../../platform/errors.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import type { DecreeRecord } from './decrees.queries.ts'

/** @throws ConflictError `TEXT_INCOMPLETE` that names each part which the text does not have */
export function assertPartsThere({ considerations, legal_references: legalReferences }: DecreeRecord): void {
  const missing = missingParts({ considerations, legalReferences })
  if (missing.length === 0) return
  const named = (language: 'id' | 'en') => missing.map((part) => PART_WORDS[part][language]).join('; ')
  throw new ConflictError(decreeDraftMessages.TEXT_INCOMPLETE({ named: { id: named('id'), en: named('en') } }))
}

const BUDGET_FIELD = '{sumber_dana}'

/**
 * That the text does not leave the agency and the accounts to be written by hand: a paper that was approved is signed as it is.
 *
 * @throws ConflictError `BUDGET_UNNAMED`
 */
export function assertBudgetNamed(
  { title, considerations, dictums }: Pick<DecreeRecord, 'title' | 'considerations' | 'dictums'>,
  values: Readonly<Record<string, string>>,
): void {
  const isUsed = [title, ...considerations, ...dictums].some((text) => text.includes(BUDGET_FIELD))
  if (isUsed && !isBudgetNamed(values['sumber_dana'] ?? ''))
    throw new ConflictError(decreeDraftMessages.BUDGET_UNNAMED())
}
