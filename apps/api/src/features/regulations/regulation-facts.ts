import { type RegulationKind, regulationKindsOf } from '@payung/domain/agreement/regulation'
import { isFundingSource } from '@payung/domain/money/funding-source'
import type { Message } from '@payung/domain/text/define-messages'
import { paperFault } from '@payung/domain/text/paper-letters'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { nationalIdIssues, unprintable } from '../workers/public.ts'
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

const ARTICLES_MAX = 60

/** What cannot stand of a title: decrees cite it under Mengingat. */
export function titleIssues(title: string): readonly ValidationIssue[] {
  const fault = paperFault(title)
  return [
    ...(title.length < 5 || title.length > 400 ? [issueAbout(regulationMessages.TITLE_LENGTH())] : []),
    ...(fault === null ? [] : [issueAbout(unprintable(fault), 'title')]),
    ...nationalIdIssues({ title }),
  ]
}

/** @throws ValidationError with each field that cannot stand */
export function readRegulationFacts(
  actor: Actor,
  reference: ReferenceData,
  input: RegulationFactsInput,
): RegulationFacts {
  const issues: ValidationIssue[] = []
  const refuse = (message: Message, path?: string) => issues.push(issueAbout(message, path))
  const title = input.title.trim()
  const number = input.number?.trim() || null
  if (!regulationKindsOf(actor.tenantKind).includes(input.kind)) refuse(regulationMessages.REGULATION_KIND())
  issues.push(...titleIssues(title))
  // Decrees cite it under Mengingat, as the title.
  const numberFault = paperFault(number ?? '')
  if (numberFault !== null) refuse(unprintable(numberFault), 'number')
  issues.push(...nationalIdIssues({ number }))
  if (number !== null && number.length > 40) refuse(regulationMessages.NUMBER_LENGTH())
  if (input.year != null && (input.year < 1945 || input.year > 2100)) refuse(regulationMessages.YEAR_RANGE())
  if (input.articles.length > ARTICLES_MAX) refuse(regulationMessages.ARTICLES_TOO_MANY({ articlesMax: ARTICLES_MAX }))
  const articles = input.articles.map((article, index) => {
    const [label, text] = [article.label.trim(), article.text.trim()]
    const fundingSource = article.subject === 'FUNDING_SOURCE' ? (article.fundingSource ?? null) : null
    const occupationCode = article.subject === 'GROUP' ? (article.occupationCode ?? null) : null
    if (label.length < 1 || label.length > 60) refuse(regulationMessages.ARTICLE_LABEL(), `articles.${index}.label`)
    if (text.length < 1 || text.length > 1000) refuse(regulationMessages.ARTICLE_TEXT(), `articles.${index}.text`)
    issues.push(...nationalIdIssues({ [`articles.${index}.label`]: label, [`articles.${index}.text`]: text }))
    if (article.subject === 'FUNDING_SOURCE' && (fundingSource === null || !isFundingSource(fundingSource)))
      refuse(regulationMessages.FUNDING_SOURCE_UNKNOWN(), `articles.${index}.fundingSource`)
    if (occupationCode !== null && !reference.occupations.has(occupationCode))
      refuse(regulationMessages.OCCUPATION_UNKNOWN(), `articles.${index}.occupationCode`)
    return { label, subject: article.subject, fundingSource, occupationCode, text }
  })
  if (issues.length > 0) throw new ValidationError(issues)
  return {
    kind: input.kind,
    number,
    year: input.year ?? null,
    title,
    plannedFor: input.plannedFor ?? null,
    fileId: input.fileId ?? null,
    articles,
  }
}
