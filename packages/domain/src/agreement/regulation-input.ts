import * as z from 'zod/mini'
import { isWithin, must, optional, printable, refusal, text, withoutNationalId } from '../input/input-parts.ts'
import { isFundingSource } from '../money/funding-source.ts'
import type { RegulationKind } from './regulation.ts'

const ARTICLES_MAX = 60

/** Decrees cite it under Mengingat. */
export const regulationTitleInput = z.object({
  title: text({ min: 5, max: 400 }, refusal('TITLE_LENGTH')).check(printable),
})

const isSourceNamed = must<{ readonly subject: string; readonly fundingSource?: string | null | undefined }>(
  ({ subject, fundingSource }) => subject !== 'FUNDING_SOURCE' || isFundingSource(fundingSource ?? ''),
  refusal('FUNDING_SOURCE_UNKNOWN'),
  ['fundingSource'],
)

const articleInput = z.pipe(
  z
    .object({
      label: text({ min: 1, max: 60 }, refusal('ARTICLE_LABEL')),
      subject: z.enum(['FUNDING_SOURCE', 'GROUP', 'OTHER']),
      fundingSource: z.nullish(z.string()),
      occupationCode: z.nullish(z.string()),
      text: text({ min: 1, max: 1000 }, refusal('ARTICLE_TEXT')),
    })
    .check(isSourceNamed),
  z.transform(({ fundingSource, occupationCode, ...article }) => ({
    ...article,
    fundingSource: article.subject === 'FUNDING_SOURCE' ? (fundingSource ?? null) : null,
    occupationCode: article.subject === 'GROUP' ? (occupationCode ?? null) : null,
  })),
)

/** A regulation that is planned or being drafted. @param kinds what this government makes */
export function regulationInput({ kinds }: { readonly kinds: readonly RegulationKind[] }) {
  const isOfGovernment = must<RegulationKind>((kind) => kinds.includes(kind), refusal('REGULATION_KIND'))
  const isYear = must<number>((year) => year >= 1945 && year <= 2100, refusal('YEAR_RANGE'))
  const isBearable = must<readonly unknown[]>(
    ({ length }) => length <= ARTICLES_MAX,
    refusal('ARTICLES_TOO_MANY', { articlesMax: ARTICLES_MAX }),
  )
  const number = z.string().check(
    printable,
    withoutNationalId,
    must((value) => isWithin(value, { min: 1, max: 40 }), refusal('NUMBER_LENGTH')),
  )
  return z.object({
    kind: z.custom<RegulationKind>((value) => typeof value === 'string').check(isOfGovernment),
    ...regulationTitleInput.shape,
    number: optional(number),
    year: z.nullish(z.number().check(isYear)),
    articles: z.array(articleInput).check(isBearable),
  })
}
