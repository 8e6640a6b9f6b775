import { exceedsWhole, shareOfFigure } from '@payung/domain/figures/coverage-share'
import { type INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import { builder } from '../../graphql/builder.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { figureOf, ownArea } from './coverage.ts'
import { FigurePrecisionEnum, IndicatorType } from './figure.type.ts'
import { type FigureEntryRow, findFigureEntries } from './figure-entries.queries.ts'
import { FIGURE_ACTIONS, figureActionsOn, mayEnterFigures, mayReadEntries } from './figures.policy.ts'

const FigureActionEnum = builder.enumType('FigureEntryAction', {
  description: 'What can be done with an entered figure: decide about one that waits, or correct one that stands.',
  values: FIGURE_ACTIONS,
})
const FigureEntryStateEnum = builder.enumType('FigureEntryState', {
  description: 'Where an entered figure stands.',
  values: ['PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const,
})

/** Null of what is no share. */
function shareOfEntry(row: FigureEntryRow): number | null {
  return indicatorOf(row.indicator).unit === 'SHARE' ? shareOfFigure(figureOf(row)) : null
}

export const FigureEntryType = builder.objectRef<FigureEntryRow>('FigureEntry').implement({
  description:
    'A published figure that somebody of my government has read and entered; it stands beside the published ones once another person has confirmed it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    indicator: t.field({
      type: IndicatorType,
      description: 'What it means.',
      resolve: ({ indicator }) => indicatorOf(indicator) as (typeof INDICATORS)[number],
    }),
    area: t.field({
      type: AreaType,
      description: 'Which.',
      resolve: ({ area_code: code }, _args, { reference }) => areaOf(reference, code),
    }),
    asOf: t.expose('as_of', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The last day of the period that the source names; null where it names none.',
    }),
    precision: t.expose('as_of_precision', { type: FigurePrecisionEnum, description: 'How exactly it names it.' }),
    amount: t.string({
      nullable: true,
      description: 'In the indicator’s unit; null where only its parts were entered.',
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
      resolve: shareOfEntry,
    }),
    exceedsWhole: t.boolean({
      description: 'More than 100%: it may be true.',
      resolve: (row) => exceedsWhole(shareOfEntry(row)),
    }),
    source: t.exposeString('source', { description: 'Where it was read.' }),
    sourceDay: t.expose('source_day', { type: 'CalendarDate', description: 'The day of that paper.' }),
    evidence: t.exposeString('evidence', { description: 'Its number, or the address where it stands.' }),
    replacesId: t.exposeID('replaces_id', { nullable: true, description: 'The figure that it corrects.' }),
    replacedById: t.exposeID('replaced_by_id', { nullable: true, description: 'The figure that has corrected it.' }),
    state: t.expose('state', { type: FigureEntryStateEnum, description: 'Where it stands.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was refused.' }),
    enteredAt: t.expose('entered_at', { type: 'Instant', description: 'When it was entered.' }),
    enteredBy: userField(t, 'entered_by', 'By whom.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    decidedBy: userField(t, 'decided_by', 'By whom.'),
    actions: t.field({
      type: [FigureActionEnum],
      description: 'What I can do with it now.',
      resolve: (row, _args, { actor }) => [...figureActionsOn(actor, row)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'FIGURE_ENTRY', {
      description: 'Why I would be refused to decide about it, though my role allows it.',
      isDecidedHere: (row, { actor }) => figureActionsOn(actor, row).includes('CONFIRM'),
    }),
  }),
})

const FigureEntriesType = builder
  .objectRef<{ readonly areaCode: string; readonly rows: readonly FigureEntryRow[] }>('FigureEntries')
  .implement({
    description: 'What my government has entered of an area and the places in it.',
    fields: (t) => ({
      entries: t.field({
        type: [FigureEntryType],
        description: 'What waits, then the latest; what was refused, withdrawn or replaced among them.',
        resolve: ({ rows }) => [...rows],
      }),
      mayEnter: t.boolean({
        description: 'I may enter a figure of this area.',
        resolve: ({ areaCode }, _args, { actor }) => mayEnterFigures(actor, areaCode),
      }),
    }),
  })

builder.queryField('figureEntries', (t) =>
  t.field({
    type: FigureEntriesType,
    nullable: true,
    description: 'Published figures that my government has entered by hand; null to who is no government.',
    args: { areaCode: t.arg.string({ description: 'My own area if left out.' }) },
    resolve: async (_root, args, context) => {
      if (!mayReadEntries(context.actor)) return null
      const areaCode = args.areaCode ?? ownArea(context)
      return { areaCode, rows: await context.read<FigureEntryRow>(findFigureEntries(areaCode)) }
    },
  }),
)
