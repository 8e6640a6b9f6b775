import type { RegulationKind } from '@payung/domain/agreement/regulation'
import type { VariablesOf } from '../../graphql.ts'
import type { ChosenPaper } from '../../ui/form/PaperField.tsx'
import type { RegulationDetail, SaveRegulationMutation } from './regulation.query.ts'
import type { fundingWords, subjectWords } from './regulation-words.ts'

export interface ArticleDraft {
  readonly key: string
  readonly label: string
  readonly subject: keyof typeof subjectWords
  readonly fundingSource: keyof typeof fundingWords | null
  readonly occupationCode: string | null
  readonly text: string
}

/** What is typed into the form. */
export type RegulationDraft = {
  readonly kind: RegulationKind
  readonly title: string
  /** Given as it is enacted; a draft that has one already keeps it. */
  readonly number: string | null
  readonly year: number | null
  readonly plannedFor: string | null
  readonly file: ChosenPaper | null
  readonly articles: readonly ArticleDraft[]
}

export function emptyRegulation(kind: RegulationKind): RegulationDraft {
  return { kind, title: '', number: null, year: null, plannedFor: null, file: null, articles: [] }
}

export function emptyArticle(key: string): ArticleDraft {
  return { key, label: '', subject: 'FUNDING_SOURCE', fundingSource: null, occupationCode: null, text: '' }
}

export function draftOf(regulation: RegulationDetail): RegulationDraft {
  return {
    kind: regulation.kind,
    title: regulation.title,
    number: regulation.number,
    year: regulation.year,
    plannedFor: regulation.plannedFor,
    file: regulation.file,
    articles: regulation.articles.map((article, at) => ({
      key: String(at),
      label: article.label,
      subject: article.subject,
      fundingSource: article.fundingSource,
      occupationCode: article.occupation?.code ?? null,
      text: article.text,
    })),
  }
}

/** As the API takes it. */
export function inputOf(
  draft: RegulationDraft,
  existing: { id: string; version: number } | null,
): VariablesOf<typeof SaveRegulationMutation>['input'] {
  return {
    ...(existing === null ? {} : { regulationId: existing.id, expectedVersion: existing.version }),
    kind: draft.kind,
    title: draft.title,
    number: draft.number,
    year: draft.year,
    plannedFor: draft.plannedFor,
    fileId: draft.file?.id ?? null,
    articles: draft.articles.map(({ key: _key, fundingSource, occupationCode, ...article }) => ({
      ...article,
      fundingSource: article.subject === 'FUNDING_SOURCE' ? fundingSource : null,
      occupationCode: article.subject === 'GROUP' ? occupationCode : null,
    })),
  }
}
