import { exceedsWhole } from '@payung/domain/figures/coverage-share'
import { INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import { builder } from '../../graphql/builder.ts'
import { AreaType } from '../areas/public.ts'
import { isAhead, shareOfRow } from './coverage.ts'
import type { PublishedFigureRow } from './figures.queries.ts'

const FigureUnitEnum = builder.enumType('FigureUnit', {
  description: 'In what a figure is counted; shares in hundredths of a percent.',
  values: ['SHARE', 'PEOPLE', 'RUPIAH', 'CLAIMS', 'PAPERS', 'PARTIES', 'VILLAGES'] as const,
})

const FigureKindEnum = builder.enumType('FigureKind', {
  description: 'What was, or what is to be.',
  values: ['VALUE', 'TARGET'] as const,
})

export const FigurePrecisionEnum = builder.enumType('FigurePrecision', {
  description: 'How exactly the source names the day.',
  values: ['DAY', 'MONTH', 'YEAR', 'UNTOLD'] as const,
})

export const IndicatorType = builder.objectRef<(typeof INDICATORS)[number]>('Indicator').implement({
  description: 'What a figure means.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable.' }),
    version: t.exposeInt('version', { description: 'Of its definition.' }),
    unit: t.expose('unit', { type: FigureUnitEnum, description: 'In what it is counted.' }),
    nameId: t.string({ description: 'In Indonesian.', resolve: ({ name }) => name.id }),
    nameEn: t.string({ description: 'In English.', resolve: ({ name }) => name.en }),
    definitionId: t.string({ description: 'In Indonesian.', resolve: ({ definition }) => definition.id }),
    definitionEn: t.string({ description: 'In English.', resolve: ({ definition }) => definition.en }),
    numeratorId: t.string({ nullable: true, description: 'What is divided.', resolve: (row) => row.numerator?.id }),
    denominatorId: t.string({ nullable: true, description: 'By what.', resolve: (row) => row.denominator?.id }),
    owner: t.exposeString('owner', { description: 'Who answers for the definition.' }),
    scopeId: t.string({ description: 'Of whom or what, and of which places.', resolve: ({ scope }) => scope.id }),
    scopeEn: t.string({ description: 'The same in English.', resolve: ({ scope }) => scope.en }),
    basisId: t.string({ description: 'The law or statistic on which it rests.', resolve: ({ basis }) => basis.id }),
    basisEn: t.string({ description: 'The same in English.', resolve: ({ basis }) => basis.en }),
  }),
})

export const PublishedFigureType = builder.objectRef<PublishedFigureRow>('PublishedFigure').implement({
  description: 'A figure or a target as it was published, with its source and day.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable.' }),
    kind: t.expose('kind', { type: FigureKindEnum, description: 'What was, or what is to be.' }),
    indicator: t.field({
      type: IndicatorType,
      description: 'What it means.',
      resolve: ({ indicator }) => indicatorOf(indicator) as (typeof INDICATORS)[number],
    }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Null for the whole country.',
      resolve: ({ area_code: code }, _args, { reference }) =>
        code === null ? null : (reference.areas.get(code) ?? null),
    }),
    asOf: t.expose('as_of', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The last day of the period that the source names; null where it names none.',
    }),
    precision: t.expose('as_of_precision', { type: FigurePrecisionEnum, description: 'How exactly it names it.' }),
    amount: t.string({
      nullable: true,
      description: 'As published, in the indicator’s unit; null where only its parts are.',
      resolve: ({ amount }) => amount?.toString() ?? null,
    }),
    numerator: t.string({
      nullable: true,
      description: 'What is divided; null where the source does not tell it.',
      resolve: ({ numerator }) => numerator?.toString() ?? null,
    }),
    denominator: t.string({
      nullable: true,
      description: 'By what; null where the source does not tell it.',
      resolve: ({ denominator }) => denominator?.toString() ?? null,
    }),
    shareHundredths: t.int({
      nullable: true,
      description: 'Of shares: from the parts where both are known, else as stated. In hundredths of a percent.',
      resolve: (row) => (indicatorOf(row.indicator).unit === 'SHARE' ? shareOfRow(row) : null),
    }),
    exceedsWhole: t.boolean({
      description: 'More than 100%: it may be true.',
      resolve: (row) => indicatorOf(row.indicator).unit === 'SHARE' && exceedsWhole(shareOfRow(row)),
    }),
    isAtLeast: t.exposeBoolean('at_least', { description: 'The source says "more than".' }),
    remarkId: t.exposeString('remark_id', { nullable: true, description: 'What one must know of it, in Indonesian.' }),
    remarkEn: t.exposeString('remark_en', { nullable: true, description: 'The same in English.' }),
    source: t.exposeString('source', { description: 'Where it was read.' }),
    sourceDay: t.expose('source_day', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The day of the paper in which it was read; null where no day of it is kept.',
    }),
    isEntered: t.exposeBoolean('entered', {
      description: 'Entered by hand by my government and confirmed by another person; only my government sees it.',
    }),
    otherSources: t.exposeStringList('other_sources', {
      description: 'Who else published the same of the same period: both stand side by side.',
    }),
    isAhead: t.boolean({
      description: 'A value of a period that has not begun: it never stands as the latest.',
      resolve: isAhead,
    }),
    isVerified: t.exposeBoolean('verified', { description: 'Read in the source itself, not in a report about it.' }),
  }),
})

builder.queryField('indicators', (t) =>
  t.field({
    type: [IndicatorType],
    description: 'Everything of which figures are kept, with its definition.',
    resolve: () => [...INDICATORS],
  }),
)
