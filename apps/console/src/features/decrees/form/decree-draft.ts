import { fillDecree } from '@payung/domain/decree/decree-template'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { type PaymentDraft, paymentDrafts, paymentInputs } from '../../programmes/form/payment-draft.ts'
import type { DecreeDetail } from '../decree.query.ts'
import type { PaperText } from '../page/DecreeSheet.tsx'

/** What a text editor holds: one point a line, with an empty line between points. */
export interface DecreeDraft {
  readonly title: string
  readonly considerations: string
  readonly legalReferences: string
  readonly dictums: string
  readonly fromMonth: string
  readonly untilMonth: string
  readonly fundingSource: FundingSource
  readonly quotaPeople: string
  readonly regulationIds: readonly string[]
  readonly agreementIds: readonly string[]
  readonly paidMonths: readonly PaymentDraft[]
}

export function draftOf(decree: DecreeDetail): DecreeDraft {
  return {
    title: decree.title,
    considerations: written(decree.considerations),
    legalReferences: written(decree.legalReferences),
    dictums: written(decree.dictums),
    fromMonth: decree.fromMonth,
    untilMonth: decree.untilMonth,
    fundingSource: decree.fundingSource,
    quotaPeople: String(decree.quotaPeople),
    regulationIds: decree.regulations.map(({ id }) => id),
    agreementIds: decree.agreements.flatMap(({ agreement }) => agreement?.id ?? []),
    paidMonths: paymentDrafts(decree.paidMonths),
  }
}

/** Whether two drafts say the same in one part; lists in any order. */
export function sameIn(part: keyof DecreeDraft, one: DecreeDraft, other: DecreeDraft): boolean {
  const said = (draft: DecreeDraft) => {
    const value = draft[part]
    return typeof value === 'string'
      ? pointsOf(value).join('\n')
      : value
          .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
          .sort()
          .join('\n')
  }
  return said(one) === said(other)
}

/** Points of a text, each on lines of its own. */
export function pointsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const written = (points: readonly string[]) => points.join('\n')

/** As the API takes it; references that were not touched stay as they are, but for what the decree newly rests on or no longer does. */
export function inputOf(draft: DecreeDraft, before: DecreeDraft) {
  return {
    title: draft.title,
    considerations: pointsOf(draft.considerations),
    legalReferences: draft.legalReferences === before.legalReferences ? null : pointsOf(draft.legalReferences),
    dictums: pointsOf(draft.dictums),
    fromMonth: draft.fromMonth,
    untilMonth: draft.untilMonth,
    fundingSource: draft.fundingSource,
    quotaPeople: Number(draft.quotaPeople.replace(/\D/g, '')),
    regulationIds: [...draft.regulationIds],
    agreementIds: [...draft.agreementIds],
    paidMonths: paymentInputs(draft.paidMonths),
  }
}

/**
 * The text as it will be printed while it is being written: what its fields say is learnt from the saved text, of which the server filled them.
 */
export function previewOf(draft: DecreeDraft, decree: DecreeDetail, filled: PaperText | null) {
  const values = Object.assign(
    {},
    valuesIn(decree.title, decree.text.title),
    ...decree.considerations.map((one, at) => valuesIn(one, filled?.considerations[at] ?? '')),
    ...decree.dictums.map((one, at) => valuesIn(one, filled?.dictums[at] ?? '')),
  ) as Record<string, string>
  return fillDecree(
    {
      title: draft.title,
      considerations: pointsOf(draft.considerations),
      legalReferences: pointsOf(draft.legalReferences),
      dictums: pointsOf(draft.dictums),
    },
    values,
  )
}

const FIELD = /\{([^{}]*)\}/g
const SPECIAL = /[.*+?^${}()|[\]\\]/g

/** What stands in the place of each field, from the same text written and filled. */
export function valuesIn(pattern: string, filled: string): Record<string, string> {
  const names = [...pattern.matchAll(FIELD)].map(([, name = '']) => name.trim())
  if (names.length === 0) return {}
  const parts = pattern.split(/\{[^{}]*\}/).map((part) => part.replace(SPECIAL, '\\$&'))
  const found = new RegExp(`^${parts.join('(.*?)')}$`, 's').exec(filled)
  if (found === null) return {}
  return Object.fromEntries(
    names.map((name, at) => [name, found[at + 1] ?? '']).filter(([, value]) => !/^\{.*\}$/.test(value ?? '')),
  )
}
