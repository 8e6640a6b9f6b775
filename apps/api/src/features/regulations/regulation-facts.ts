import { type RegulationKind, regulationKindsOf } from '@payung/domain/agreement/regulation'
import { isFundingSource } from '@payung/domain/money/funding-source'
import { paperFault } from '@payung/domain/text/paper-letters'
import type { Actor } from '../../platform/actor.ts'
import { type ErrorText, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'

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

/** @throws ValidationError with each field that cannot stand */
export function readRegulationFacts(
  actor: Actor,
  reference: ReferenceData,
  input: RegulationFactsInput,
): RegulationFacts {
  const issues: ValidationIssue[] = []
  const refuse = (path: string, code: string, text: ErrorText) => issues.push({ path, code, severity: 'ERROR', text })
  const title = input.title.trim()
  const number = input.number?.trim() || null
  if (!regulationKindsOf(actor.tenantKind).includes(input.kind))
    refuse('kind', 'REGULATION_KIND', {
      id: 'Pemerintah Anda tidak menetapkan jenis peraturan ini. Pilih jenis lain.',
      en: 'Your government does not enact this kind of regulation. Choose another.',
    })
  if (title.length < 5 || title.length > 400)
    refuse('title', 'TITLE_LENGTH', { id: 'Isi judul, 5 sampai 400 huruf.', en: 'Give a title of 5 to 400 letters.' })
  // Decrees cite both under Mengingat.
  for (const [path, text] of [
    ['title', title],
    ['number', number ?? ''],
  ] as const) {
    const fault = paperFault(text)
    if (fault !== null) refuse(path, 'UNPRINTABLE', fault)
  }
  if (number !== null && number.length > 40)
    refuse('number', 'NUMBER_LENGTH', { id: 'Nomor paling panjang 40 huruf.', en: 'A number has at most 40 letters.' })
  if (input.year != null && (input.year < 1945 || input.year > 2100))
    refuse('year', 'YEAR_RANGE', { id: 'Tahun antara 1945 dan 2100.', en: 'A year between 1945 and 2100.' })
  if (input.articles.length > ARTICLES_MAX)
    refuse('articles', 'ARTICLES_TOO_MANY', {
      id: `Paling banyak ${ARTICLES_MAX} pasal. Catat yang menyebut sumber dana dan kelompok saja.`,
      en: `At most ${ARTICLES_MAX} articles. Note only those that name funding sources and groups.`,
    })
  const articles = input.articles.map((article, index) => {
    const [label, text] = [article.label.trim(), article.text.trim()]
    const fundingSource = article.subject === 'FUNDING_SOURCE' ? (article.fundingSource ?? null) : null
    const occupationCode = article.subject === 'GROUP' ? (article.occupationCode ?? null) : null
    if (label.length < 1 || label.length > 60)
      refuse(`articles.${index}.label`, 'ARTICLE_LABEL', {
        id: 'Isi pasalnya, misalnya Pasal 6 ayat (2).',
        en: 'Say which article, such as Pasal 6 ayat (2).',
      })
    if (text.length < 1 || text.length > 1000)
      refuse(`articles.${index}.text`, 'ARTICLE_TEXT', {
        id: 'Isi bunyinya, paling panjang 1.000 huruf.',
        en: 'Give its text, at most 1,000 letters.',
      })
    if (article.subject === 'FUNDING_SOURCE' && (fundingSource === null || !isFundingSource(fundingSource)))
      refuse(`articles.${index}.fundingSource`, 'FUNDING_SOURCE_UNKNOWN', {
        id: 'Pilih sumber dananya.',
        en: 'Choose the funding source.',
      })
    if (occupationCode !== null && !reference.occupations.has(occupationCode))
      refuse(`articles.${index}.occupationCode`, 'OCCUPATION_UNKNOWN', {
        id: 'Pilih kelompok dari daftar.',
        en: 'Choose the group from the list.',
      })
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
