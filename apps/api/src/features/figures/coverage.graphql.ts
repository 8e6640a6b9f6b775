import { perTenThousand, reasonsOfDifference } from '@payung/domain/figures/coverage-share'
import { splitTarget } from '@payung/domain/figures/split-target'
import { builder } from '../../graphql/builder.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import {
  type AreaCoverage,
  type Coverage,
  eligibleOf,
  figureOf,
  readCoverage,
  rowsOfCoverage,
  shareOfRow,
} from './coverage.ts'
import { PublishedFigureType } from './figure.type.ts'
import type { ShownCount } from './figures.policy.ts'
import type { PeopleOfPayer, PublishedFigureRow } from './figures.queries.ts'
import { TargetPathType } from './target-paths.graphql.ts'
import { type TargetOfArea, targetsOf } from './targets-of-area.ts'

const DifferenceReasonEnum = builder.enumType('FigureDifferenceReason', {
  description: 'Why a figure is another one than the latest.',
  values: [
    'OTHER_DAY',
    'DAY_UNTOLD',
    'OTHER_DENOMINATOR',
    'DENOMINATOR_UNKNOWN',
    'OTHER_SOURCE',
    'OTHER_COUNT',
  ] as const,
})

const FigureDifferenceType = builder
  .objectRef<{ readonly figure: PublishedFigureRow; readonly latest: PublishedFigureRow }>('FigureDifference')
  .implement({
    description: 'How an earlier published figure differs from the latest, and why. Nothing is averaged.',
    fields: (t) => ({
      figure: t.field({ type: PublishedFigureType, description: 'The earlier one.', resolve: ({ figure }) => figure }),
      hundredths: t.int({
        description: 'The latest less this one, in hundredths of a percent.',
        resolve: ({ figure, latest }) => (shareOfRow(latest) ?? 0) - (shareOfRow(figure) ?? 0),
      }),
      reasons: t.field({
        type: [DifferenceReasonEnum],
        description: 'As far as the figures tell it.',
        resolve: ({ figure, latest }) => [...reasonsOfDifference(figureOf(latest), figureOf(figure))],
      }),
    }),
  })

const PayerPeopleType = builder.objectRef<PeopleOfPayer<ShownCount>>('CoveragePayer').implement({
  description: 'People by the kind of purse that pays their month; somebody for whom two purses pay counts with each.',
  fields: (t) => ({
    fundingSource: t.expose('funding_source', { type: FundingSourceEnum, description: 'Out of which kind of purse.' }),
    designated: t.exposeInt('designated', { description: 'By signed decrees.' }),
    protected: t.exposeInt('protected', { description: 'Of whom the insurer has posted the month.' }),
  }),
})

const AreaCoverageType = builder.objectRef<AreaCoverage>('AreaCoverage').implement({
  description: 'An area as it is published and as it is counted.',
  fields: (t) => ({
    area: t.field({ type: AreaType, description: 'Which.', resolve: ({ area }) => area }),
    population: t.int({ nullable: true, description: 'Where it is known.', resolve: ({ area }) => area.population }),
    estimatedEligible: t.exposeInt('estimatedEligible', {
      nullable: true,
      description: 'An estimate from the population; null where it is not known.',
    }),
    eligible: t.int({
      nullable: true,
      description: 'Eligible people of the latest figure that names them, else the estimate.',
      resolve: (coverage) => eligibleOf(coverage).people,
    }),
    eligibleIsEstimate: t.boolean({
      description: 'Whether that is the estimate.',
      resolve: (coverage) => eligibleOf(coverage).isEstimate,
    }),
    designated: t.int({
      nullable: true,
      description:
        'Different people whom signed decrees of anybody cover in the month; null to whoever may not count here.',
      resolve: ({ people }) => people?.designated ?? null,
    }),
    protected: t.int({
      nullable: true,
      description: 'Different people of whom the insurer has posted the month; null as above.',
      resolve: ({ people }) => people?.protected ?? null,
    }),
    designatedPerTenThousand: t.int({
      nullable: true,
      description: 'Designated people of 10,000 eligible ones, to compare areas of different size.',
      resolve: (coverage) => {
        const { people: eligible } = eligibleOf(coverage)
        return coverage.people === null || eligible === null
          ? null
          : perTenThousand(coverage.people.designated, eligible)
      },
    }),
    figures: t.field({
      type: [PublishedFigureType],
      description: 'Everything that is published of it, the latest first.',
      resolve: ({ figures }) => [...figures],
    }),
    latest: t.field({
      type: PublishedFigureType,
      nullable: true,
      description: 'The latest published coverage.',
      resolve: ({ figures }) => rowsOfCoverage(figures, 'VALUE')[0] ?? null,
    }),
  }),
})

const SplitBasisEnum = builder.enumType('TargetSplitBasis', {
  description:
    'By what the missing people of a target are shared among areas: by who lives there, who is eligible, or who of them is not covered yet.',
  values: ['POPULATION', 'ELIGIBLE', 'GAP'] as const,
})

const TargetPartType = builder.objectRef<{ readonly code: string; readonly people: number }>('TargetPart').implement({
  description: 'What an area would have to bring.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      description: 'Which.',
      resolve: ({ code }, _args, { reference }) => areaOf(reference, code),
    }),
    people: t.exposeInt('people', { description: 'Of the missing people; all parts together are the whole.' }),
  }),
})

const CoverageTargetType = builder.objectRef<TargetOfArea>('CoverageTarget').implement({
  description: 'A target, how far it is, and where the figures go if they go on as before.',
  fields: (t) => ({
    figure: t.field({ type: PublishedFigureType, description: 'As it was set.', resolve: ({ target }) => target }),
    path: t.field({
      type: TargetPathType,
      nullable: true,
      description: 'By whom and by which document, where my government has set it; null for a published one.',
      resolve: ({ path }) => path,
    }),
    missingHundredths: t.int({
      nullable: true,
      description: 'What is missing: of a share in hundredths of a percent, else people.',
      resolve: ({ progress }) => progress?.missing ?? null,
    }),
    peopleMissing: t.int({
      nullable: true,
      description: 'How many eligible people that is.',
      resolve: ({ progress }) => progress?.peopleMissing ?? null,
    }),
    monthsLeft: t.int({
      nullable: true,
      description: 'Until its day; 0 once it is over.',
      resolve: ({ progress }) => progress?.monthsLeft ?? null,
    }),
    peopleAMonth: t.int({
      nullable: true,
      description: 'How many must come in each of them.',
      resolve: ({ progress }) => progress?.peopleAMonth ?? null,
    }),
    forecastLow: t.int({
      nullable: true,
      description:
        'At the slowest pace between two figures in a row: of a share in hundredths of a percent, else people.',
      resolve: ({ forecast }) => forecast?.low ?? null,
    }),
    forecastHigh: t.int({
      nullable: true,
      description: 'At the fastest.',
      resolve: ({ forecast }) => forecast?.high ?? null,
    }),
    split: t.field({
      type: [TargetPartType],
      description:
        'The missing people among the areas right below, by largest remainder: a proposal, nothing is written.',
      args: { by: t.arg({ type: SplitBasisEnum, required: true, description: 'By what.' }) },
      resolve: ({ progress, parts }, { by }) => [...splitTarget(progress?.peopleMissing ?? 0, parts, by)],
    }),
    falls: t.exposeBoolean('falls', { description: 'It asks for less than the target before it on its path.' }),
  }),
})

const CoverageType = builder.objectRef<Coverage>('Coverage').implement({
  description: 'The figures of an area in a month: as published and as counted, side by side.',
  fields: (t) => ({
    month: t.expose('month', { type: 'CalendarDate', description: 'First day of the month that was counted.' }),
    eligiblePermille: t.exposeInt('eligiblePermille', {
      nullable: true,
      description: 'What part of a population is taken for eligible, where nothing is published.',
    }),
    isRounded: t.exposeBoolean('isRounded', {
      description:
        'Whether each count is rounded to fives, since I may not open the people; who pays is then told of regencies and the province alone.',
    }),
    whole: t.field({ type: AreaCoverageType, description: 'The area itself.', resolve: (coverage) => coverage }),
    parts: t.field({
      type: [AreaCoverageType],
      description: 'The areas right below it, by code.',
      resolve: ({ parts }) => [...parts],
    }),
    payers: t.field({ type: [PayerPeopleType], description: 'Who pays.', resolve: ({ payers }) => [...payers] }),
    differences: t.field({
      type: [FigureDifferenceType],
      description: 'Earlier published coverage beside the latest.',
      resolve: ({ figures }) => {
        const [latest, ...rest] = rowsOfCoverage(figures, 'VALUE')
        return latest === undefined ? [] : rest.map((figure) => ({ figure, latest }))
      },
    }),
    targets: t.field({
      type: [CoverageTargetType],
      description: 'Published ones, and those that my government has set: in the order of their days.',
      resolve: (coverage) => [...targetsOf(coverage)],
    }),
    national: t.field({
      type: [PublishedFigureType],
      description: 'What is published for the whole country.',
      resolve: ({ national }) => [...national],
    }),
  }),
})

builder.queryField('coverage', (t) =>
  t.field({
    type: CoverageType,
    nullable: true,
    description: 'The figures of an area; null for one that there is not.',
    args: {
      areaCode: t.arg.string({ description: 'My own area if left out.' }),
      month: t.arg({ type: 'CalendarDate', description: 'A day of the month to count; this month if left out.' }),
    },
    resolve: (_root, { areaCode, month }, context) =>
      readCoverage(context, { areaCode: areaCode ?? null, month: month ?? null }),
  }),
)
