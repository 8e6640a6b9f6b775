import type {
  SimulatedMonth,
  SimulatedShare,
  SimulatedTotal,
  SimulationAnswer,
} from '@payung/domain/money/simulation/simulation'
import { builder } from '../../graphql/builder.ts'
import { ReliefEnum } from '../programmes/public.ts'
import { loadTariffs, TariffRefusalType } from '../tariffs/public.ts'
import { FundingSourceEnum, InsuranceProgrammeEnum } from '../workers/public.ts'
import { simulateFunding } from './simulate-funding.ts'

const ShareType = builder.objectRef<SimulatedShare>('SimulatedShare').implement({
  description: 'What one payer pays in a month.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'For how many people.' }),
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'Its shares together.' }),
  }),
})

const MonthType = builder.objectRef<SimulatedMonth>('SimulatedMonth').implement({
  description: 'What a plan buys in a month.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'Its first day.' }),
    perPerson: t.expose('perPersonRupiah', {
      type: 'Rupiah',
      nullable: true,
      description:
        'What a person costs; null where nobody is paid for, or kinds of money make people cost differently.',
    }),
    people: t.exposeInt('people', { description: 'Whose whole contribution is paid.' }),
    shares: t.field({
      type: [ShareType],
      description: 'One for each payer of the plan, in its order.',
      resolve: ({ shares }) => [...shares],
    }),
  }),
})

const TotalType = builder.objectRef<SimulatedTotal>('SimulatedTotal').implement({
  description: 'What one payer pays over all months.',
  fields: (t) => ({
    amount: t.expose('rupiah', { type: 'Rupiah', description: 'What it pays.' }),
    left: t.expose('leftRupiah', {
      type: 'Rupiah',
      nullable: true,
      description: 'What is left of its budget; null without one.',
    }),
    endsIn: t.expose('endsIn', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The first month in which its money does not reach everybody; null where it always does.',
    }),
  }),
})

const SimulationType = builder.objectRef<SimulationAnswer>('FundingSimulation').implement({
  description: 'What a plan buys, or why that cannot be told. Nothing of it is stored.',
  fields: (t) => ({
    months: t.field({
      type: [MonthType],
      description: 'In their order.',
      resolve: ({ simulation }) => [...(simulation?.months ?? [])],
    }),
    totals: t.field({
      type: [TotalType],
      description: 'One for each payer of the plan, in its order.',
      resolve: ({ simulation }) => [...(simulation?.totals ?? [])],
    }),
    personMonths: t.int({
      description: 'Months of people that are paid for.',
      resolve: ({ simulation }) => simulation?.personMonths ?? 0,
    }),
    amount: t.field({
      type: 'Rupiah',
      description: 'What all payers pay together.',
      resolve: ({ simulation }) => simulation?.totalRupiah ?? 0n,
    }),
    endsIn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'The first month in which somebody is left without a contribution; null where nobody is.',
      resolve: ({ simulation }) => simulation?.endsIn ?? null,
    }),
    refusal: t.field({
      type: TariffRefusalType,
      nullable: true,
      description: 'Why it cannot be told.',
      resolve: ({ refusal }) => refusal ?? null,
    }),
  }),
})

const PayerInput = builder.inputType('SimulatedPayerInput', {
  description: 'Somebody whose money is planned with.',
  fields: (t) => ({
    source: t.field({ type: FundingSourceEnum, required: true, description: 'The kind of its money.' }),
    shareBasisPoints: t.int({
      description: 'Of the whole contribution, in hundredths of a percent; left out, all that is left.',
    }),
    fromMonth: t.field({ type: 'CalendarDate', description: 'First month for which it pays.' }),
    untilMonth: t.field({ type: 'CalendarDate', description: 'First month for which it no longer pays.' }),
    budget: t.field({ type: 'Rupiah', description: 'Over all months; left out, no limit.' }),
  }),
})

const SupposedTariffInput = builder.inputType('SupposedTariffInput', {
  description: 'What a person costs from a month on, whatever the tariff says.',
  fields: (t) => ({
    fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First month.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'For a person and month.' }),
  }),
})

const SimulationInputType = builder.inputType('FundingSimulationInput', {
  description: 'A plan: how many people, which months, and who pays in which order.',
  fields: (t) => ({
    people: t.int({ required: true, description: 'How many, 1 to 5,000,000.' }),
    programmes: t.field({ type: [InsuranceProgrammeEnum], required: true, description: 'What is insured.' }),
    relief: t.field({ type: ReliefEnum, description: 'The discount that is claimed; left out, none.' }),
    fromMonth: t.field({ type: 'CalendarDate', required: true, description: 'First month.' }),
    untilMonth: t.field({ type: 'CalendarDate', required: true, description: 'The month after the last; at most 60.' }),
    payers: t.field({ type: [PayerInput], required: true, description: 'In the order in which they are asked.' }),
    tariffs: t.field({ type: [SupposedTariffInput], description: 'Left out, the tariff holds.' }),
  }),
})

builder.queryField('fundingSimulation', (t) =>
  t.field({
    type: SimulationType,
    description: 'What a plan would buy, month by month, until the money ends.',
    args: { input: t.arg({ type: SimulationInputType, required: true, description: 'The plan.' }) },
    resolve: async (_root, { input }, context) =>
      simulateFunding(await loadTariffs(context), { ...input, tariffs: input.tariffs ?? [] }),
  }),
)
