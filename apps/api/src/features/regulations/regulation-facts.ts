import { type RegulationKind, regulationKindsOf } from '@payung/domain/agreement/regulation'
import { regulationInput, regulationTitleInput } from '@payung/domain/agreement/regulation-input'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, type ValidationIssue } from '../../platform/errors.ts'
import { inputIssues, readInput } from '../../platform/read-input.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { regulationMessages } from './regulations.messages.ts'

export interface ArticleInput {
  readonly label: string
  readonly subject: 'FUNDING_SOURCE' | 'GROUP' | 'OTHER'
  readonly fundingSource?: string | null | undefined
  readonly occupationCode?: string | null | undefined
  readonly text: string
}

export interface RegulationFactsInput {
  readonly kind: RegulationKind
  readonly number?: string | null | undefined
  readonly year?: number | null | undefined
  readonly title: string
  readonly plannedFor?: string | null | undefined
  readonly fileId?: string | null | undefined
  readonly articles: readonly ArticleInput[]
}

export interface RegulationFacts {
  readonly kind: RegulationKind
  readonly number: string | null
  readonly year: number | null
  readonly title: string
  readonly plannedFor: string | null
  readonly fileId: string | null
  readonly articles: readonly {
    readonly label: string
    readonly subject: ArticleInput['subject']
    readonly fundingSource: string | null
    readonly occupationCode: string | null
    readonly text: string
  }[]
}

/** What cannot stand of a title: decrees cite it under Mengingat. */
export function titleIssues(title: string): readonly ValidationIssue[] {
  return inputIssues(regulationTitleInput, { title }, regulationMessages)
}

/** @throws ValidationError with each field that cannot stand */
export function readRegulationFacts(
  actor: Actor,
  reference: ReferenceData,
  input: RegulationFactsInput,
): RegulationFacts {
  const unknown = input.articles.flatMap(({ subject, occupationCode }, index) =>
    subject === 'GROUP' && occupationCode != null && !reference.occupations.has(occupationCode)
      ? [issueAbout(regulationMessages.OCCUPATION_UNKNOWN(), `articles.${index}.occupationCode`)]
      : [],
  )
  const schema = regulationInput({ kinds: regulationKindsOf(actor.tenantKind) })
  const facts = readInput(schema, { ...input, articles: [...input.articles] }, regulationMessages, unknown)
  return {
    ...facts,
    year: facts.year ?? null,
    plannedFor: input.plannedFor ?? null,
    fileId: input.fileId ?? null,
  }
}
