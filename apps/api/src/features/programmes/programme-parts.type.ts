import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import type { ContributionCost } from '@payung/domain/money/contribution'
import { builder } from '../../graphql/builder.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import type { ProgrammeCost } from './programme-cost.ts'
import type { QuotaRow, RuleRow } from './programmes.queries.ts'

export const ProgrammeQuotaType = builder.objectRef<QuotaRow>('ProgrammeQuota').implement({
  description: 'How many people of an area a programme has room for.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      description: 'The area.',
      resolve: (quota, _args, { reference }) => areaOf(reference, quota.area_code),
    }),
    people: t.exposeInt('people', { description: 'The quota.' }),
  }),
})

export const RuleVersionType = builder.objectRef<RuleRow>('RuleVersion').implement({
  description: 'The rule of a programme as it was saved; never changed once people were judged by it.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counted from 1.' }),
    rule: t.string({ description: 'JSON, as `saveRule` takes it.', resolve: ({ rule }) => JSON.stringify(rule) }),
    effectiveFrom: t.expose('effective_from', { type: 'CalendarDate', description: 'The first day it holds.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why it was changed.' }),
    savedAt: t.expose('saved_at', { type: 'Instant', description: 'When it was saved.' }),
    savedBy: userField(t, 'saved_by', 'By whom; null for another tenant’s people.'),
    usedAt: t.expose('used_at', {
      type: 'Instant',
      nullable: true,
      description: 'Since when people are judged by it; null while nobody is.',
    }),
  }),
})

/** A part of the legal floor that stands under every rule. */
interface LegalLimit {
  readonly words: BothWords
  readonly basis: string | null
}

export const LegalLimitType = builder.objectRef<LegalLimit>('LegalLimit').implement({
  description: 'What the law asks of everybody who is designated, whatever a programme’s rule says.',
  fields: (t) => ({
    text: t.string({ description: 'In Indonesian.', resolve: ({ words }) => words.id }),
    textEn: t.string({ description: 'In English.', resolve: ({ words }) => words.en }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'The regulation; null where none was verified yet.',
    }),
  }),
})

/** Months in a row that cost the same. */
interface CostSpan {
  readonly fromMonth: string
  readonly months: number
  readonly perPersonRupiah: bigint
}

const CostSpanType = builder.objectRef<CostSpan>('ProgrammeCostSpan').implement({
  description: 'Months in a row that cost the same.',
  fields: (t) => ({
    fromMonth: t.expose('fromMonth', { type: 'CalendarDate', description: 'The first of them.' }),
    months: t.exposeInt('months', { description: 'How many.' }),
    perPerson: t.expose('perPersonRupiah', { type: 'Rupiah', description: 'One person in one of them.' }),
  }),
})

export const ProgrammeCostType = builder.objectRef<ProgrammeCost>('ProgrammeCost').implement({
  description:
    'Quota × months × amount of each month, from the reference amounts in force; months that were paid before ask for no money.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'The quota reckoned with.' }),
    months: t.int({ description: 'How many months are to be paid.', resolve: ({ months }) => months.length }),
    spans: t.field({
      type: [CostSpanType],
      description: 'What the months cost; more than one where an amount changes.',
      resolve: ({ months }) => spansOf(months),
    }),
    perPerson: t.expose('perPersonRupiah', { type: 'Rupiah', description: 'One person over the months to be paid.' }),
    total: t.expose('totalRupiah', { type: 'Rupiah', description: 'Everybody over the months to be paid.' }),
  }),
})

function spansOf(months: ContributionCost['months']): CostSpan[] {
  const spans: CostSpan[] = []
  for (const { month, perPersonRupiah } of months) {
    const last = spans.at(-1)
    if (last?.perPersonRupiah === perPersonRupiah) spans[spans.length - 1] = { ...last, months: last.months + 1 }
    else spans.push({ fromMonth: month, months: 1, perPersonRupiah })
  }
  return spans
}
