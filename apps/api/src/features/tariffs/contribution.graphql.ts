import type { ExplainedContribution } from '@payung/domain/money/contribution'
import { contributionFor } from '@payung/domain/money/contribution-for'
import type { TariffRefusal } from '@payung/domain/money/tariff-refusal'
import { builder } from '../../graphql/builder.ts'
import { FundingSourceEnum, InsuranceProgrammeEnum } from '../workers/public.ts'
import { loadTariffs } from './load-tariffs.ts'
import { InsuredKindEnum, OccupationGroupEnum, RiskClassEnum, TariffLimitEnum } from './tariff-enums.type.ts'

export const TariffRefusalType = builder
  .objectRef<Pick<TariffRefusal, 'text'> & { readonly code: string }>('TariffRefusal')
  .implement({
    description: 'Why a contribution cannot be told.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'For programs.' }),
      text: t.string({ description: 'Why, and what to do, in Indonesian.', resolve: ({ text }) => text.id }),
      textEn: t.string({ description: 'The same in English.', resolve: ({ text }) => text.en }),
    }),
  })

export const ContributionType = builder.objectRef<ExplainedContribution>('Contribution').implement({
  description: 'What one person costs in one programme and month, and how that came about; or why it cannot be told.',
  fields: (t) => ({
    programme: t.expose('programme', { type: InsuranceProgrammeEnum, description: 'Which programme.' }),
    amount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What is to be paid; null with a refusal.',
      resolve: ({ contribution }) => contribution?.amountRupiah ?? null,
    }),
    full: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'Before the discount.',
      resolve: ({ contribution }) => contribution?.fullRupiah ?? null,
    }),
    base: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What the rate is taken of; null for an amount that is the same for everybody.',
      resolve: ({ contribution }) => contribution?.baseRupiah ?? null,
    }),
    rateMillionths: t.int({
      nullable: true,
      description: 'The share of the base, in millionths.',
      resolve: ({ contribution }) => numberOf(contribution?.rateMillionths),
    }),
    limit: t.field({
      type: TariffLimitEnum,
      nullable: true,
      description: 'Which limit took the place of base × rate.',
      resolve: ({ contribution }) => contribution?.limit ?? null,
    }),
    discount: t.field({
      type: 'Rupiah',
      nullable: true,
      description: 'What a discount takes off; null without one.',
      resolve: ({ contribution }) => contribution?.discount?.rupiah ?? null,
    }),
    discountRateMillionths: t.int({
      nullable: true,
      description: 'The share that it takes off, in millionths.',
      resolve: ({ contribution }) => numberOf(contribution?.discount?.rateMillionths),
    }),
    excludedSource: t.field({
      type: FundingSourceEnum,
      nullable: true,
      description: 'The source for which the discount of the group does not hold.',
      resolve: ({ contribution }) => contribution?.excludedSource ?? null,
    }),
    legalBasis: t.stringList({
      description: 'Each once, in the order in which they were applied. Empty for figures that nobody has verified.',
      resolve: ({ contribution }) => [...(contribution?.legalBasis ?? [])],
    }),
    refusal: t.field({
      type: TariffRefusalType,
      nullable: true,
      description: 'Why it cannot be told.',
      resolve: ({ refusal }) => refusal ?? null,
    }),
  }),
})

const numberOf = (rate: bigint | null | undefined) => (rate == null ? null : Number(rate))

const ContributionInputType = builder.inputType('ContributionInput', {
  description: 'For whom, which month, and who pays.',
  fields: (t) => ({
    membershipKind: t.field({ type: InsuredKindEnum, required: true, description: 'How the person is insured.' }),
    occupationGroup: t.field({ type: OccupationGroupEnum, description: 'Left out, no discount is claimed.' }),
    riskClass: t.field({ type: RiskClassEnum, description: 'Of wage earners.' }),
    income: t.field({ type: 'Rupiah', description: 'Of a month; left out, the vulnerable worker’s package.' }),
    programmes: t.field({ type: [InsuranceProgrammeEnum], required: true, description: 'What is insured.' }),
    month: t.field({ type: 'CalendarDate', required: true, description: 'A day of the contribution month.' }),
    sources: t.field({ type: [FundingSourceEnum], required: true, description: 'Who pays; several share the month.' }),
  }),
})

builder.queryField('contribution', (t) =>
  t.field({
    type: [ContributionType],
    description: 'What a person costs in a month, explained, one answer for each programme.',
    args: { input: t.arg({ type: ContributionInputType, required: true, description: 'For whom and when.' }) },
    resolve: async (_root, { input }, context) => {
      const tariffs = await loadTariffs(context)
      const { membershipKind, occupationGroup = null, riskClass = null, income = null } = input
      const facts = { membershipKind, occupationGroup, riskClass, incomeRupiah: income }
      const month = `${input.month.slice(0, 7)}-01`
      return [...new Set(input.programmes)].map((programme) => ({
        programme,
        ...contributionFor(tariffs, facts, programme, month, input.sources),
      }))
    },
  }),
)
