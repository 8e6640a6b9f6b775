import { holdsIn, type Tariff } from '@payung/domain/money/tariff'
import { builder } from '../../graphql/builder.ts'
import { FundingSourceEnum, InsuranceProgrammeEnum } from '../workers/public.ts'
import { loadTariffs } from './load-tariffs.ts'
import {
  InsuredKindEnum,
  OccupationGroupEnum,
  RiskClassEnum,
  SharedMonthRuleEnum,
  TariffKindEnum,
} from './tariff-enums.type.ts'

export const TariffType = builder.objectRef<Tariff>('Tariff').implement({
  description: 'A line of the tariff with what it sets, for the contribution months of a period.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TariffKindEnum, description: 'What the line sets.' }),
    membershipKind: t.expose('membershipKind', { type: InsuredKindEnum, description: 'For whom.' }),
    programme: t.expose('programme', {
      type: InsuranceProgrammeEnum,
      nullable: true,
      description: 'Of a rate, a flat amount and a discount.',
    }),
    occupationGroup: t.expose('occupationGroup', {
      type: OccupationGroupEnum,
      nullable: true,
      description: 'Whom a discount reaches.',
    }),
    riskClass: t.expose('riskClass', { type: RiskClassEnum, nullable: true, description: 'Of a rate by risk.' }),
    incomeFrom: t.expose('incomeFromRupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'First income of a month for which a bracket holds.',
    }),
    rateMillionths: t.int({
      nullable: true,
      description: 'A share in millionths: 1% is 10000.',
      resolve: ({ rateMillionths }) => (rateMillionths === null ? null : Number(rateMillionths)),
    }),
    amount: t.expose('amountRupiah', { type: 'Rupiah', nullable: true, description: 'A flat amount, or a base.' }),
    min: t.expose('minRupiah', { type: 'Rupiah', nullable: true, description: 'Lowest contribution by a rate.' }),
    max: t.expose('maxRupiah', { type: 'Rupiah', nullable: true, description: 'Highest contribution by a rate.' }),
    excludedSources: t.field({
      type: [FundingSourceEnum],
      description: 'Sources whose contributions a discount does not reach.',
      resolve: ({ excludedSources }) => [...excludedSources],
    }),
    sharedMonth: t.expose('sharedMonth', {
      type: SharedMonthRuleEnum,
      nullable: true,
      description: 'The rule for shared months.',
    }),
    fromMonth: t.expose('validFrom', { type: 'CalendarDate', description: 'First day of the first month.' }),
    untilMonth: t.expose('validUntil', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First month in which it no longer holds; null for open.',
    }),
    legalBasis: t.exposeString('legalBasis', { nullable: true, description: 'By what law; null while unverified.' }),
  }),
})

builder.queryField('tariffs', (t) =>
  t.field({
    type: [TariffType],
    description: 'The tariff of a contribution month, with its legal bases. Everybody reads it.',
    args: { month: t.arg({ type: 'CalendarDate', required: true, description: 'A day of the month.' }) },
    resolve: async (_root, { month }, context) => {
      const all = await loadTariffs(context)
      return all.filter((tariff) => holdsIn(tariff, `${month.slice(0, 7)}-01`))
    },
  }),
)
