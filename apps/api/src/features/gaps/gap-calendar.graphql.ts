import { builder } from '../../graphql/builder.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import { AreaType } from '../areas/public.ts'
import { DecreeType, loadDecree } from '../decrees/public.ts'
import { FundingSourceEnum } from '../workers/public.ts'
import { type GapCalendar, type GapCell, type GapLine, type GapMonth, readGapCalendar } from './gap-calendar.ts'

const GapGroupingEnum = builder.enumType('GapGrouping', {
  description: 'By what the lines of the gap calendar stand: areas; or decrees, and of others the kind of payer.',
  values: ['AREA', 'DECREE'] as const,
})

const LOST_FROM = 'The first day without protection.'
const PEOPLE = 'People of my government’s decrees, as many as the list behind it.'
const OF_OTHERS = 'People of my own area whom another government’s decree covers until then; they are not listed.'

const GapCellType = builder.objectRef<GapCell>('GapCell').implement({
  description: 'How many people lose protection on a day.',
  fields: (t) => ({
    lostFrom: t.expose('lostFrom', { type: 'CalendarDate', description: LOST_FROM }),
    people: t.exposeInt('people', { description: PEOPLE }),
    ofOthers: t.exposeInt('ofOthers', { description: OF_OTHERS }),
  }),
})

const GapMonthType = builder.objectRef<GapMonth>('GapMonth').implement({
  description: 'How many people lose protection on the first day of a month, and what is at stake.',
  fields: (t) => ({
    lostFrom: t.expose('lostFrom', { type: 'CalendarDate', description: LOST_FROM }),
    people: t.exposeInt('people', { description: PEOPLE }),
    ofOthers: t.exposeInt('ofOthers', { description: OF_OTHERS }),
    hasEnded: t.exposeBoolean('hasEnded', { description: 'That day has come: they are without protection already.' }),
    unprotected: t.exposeInt('unprotected', {
      nullable: true,
      description:
        'Of `people`, who is without protection already, since contributions are not paid: at most so many, and exactly so where all of a village are or nobody is. Null to whoever does not read contributions.',
    }),
    monthsLost: t.exposeInt('monthsLost', {
      description: 'Months without protection until the end of its year, at most.',
    }),
    noticeDays: t.exposeInt('noticeDays', {
      nullable: true,
      description: '90, 60, 30 or 7: the notice that is due today; null while it is further away.',
    }),
    deathBenefit: t.expose('deathBenefit', {
      type: 'Rupiah',
      nullable: true,
      description:
        'What the heirs of a member who dies on that day receive, by the reference data; null where they do not say, and where nobody loses this part.',
    }),
  }),
})

const GapLineType = builder.objectRef<GapLine>('GapLine').implement({
  description: 'An area, a decree, or the kind of payer of others’ decrees in the gap calendar.',
  fields: (t) => ({
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where they live, as their decree has it; null unless by area.',
      resolve: ({ areaCode }, _args, { reference }) =>
        areaCode === null ? null : (reference.areas.get(areaCode) ?? null),
    }),
    decree: t.field({
      type: DecreeType,
      nullable: true,
      description: 'Which of my government’s; null unless by decree, and of others’.',
      resolve: ({ decreeId }, _args, context) => (decreeId === null ? null : loadDecree(context, decreeId)),
    }),
    fundingSource: t.expose('fundingSource', {
      type: FundingSourceEnum,
      nullable: true,
      description: 'Out of which kind of purse; null by area.',
    }),
    isMine: t.exposeBoolean('isMine', { description: 'Some of it is of my government’s decrees.' }),
    cells: t.field({
      type: [GapCellType],
      description: 'Months in which somebody loses protection, the first first.',
      resolve: ({ cells }) => [...cells],
    }),
  }),
})

const GapCalendarType = builder.objectRef<GapCalendar>('GapCalendar').implement({
  description:
    'Whose protection ends in thirteen months: by a signed decree, and not followed, by decrees of anybody, in all of the same programmes.',
  fields: (t) => ({
    months: t.field({
      type: [GapMonthType],
      description: 'All thirteen, also where nobody loses protection.',
      resolve: ({ months }) => [...months],
    }),
    lines: t.field({
      type: [GapLineType],
      description: 'Where somebody loses protection.',
      args: { by: t.arg({ type: GapGroupingEnum, required: true, description: 'By what.' }) },
      resolve: ({ linesBy }, { by }) => [...linesBy(by)],
    }),
  }),
})

builder.queryField('gapCalendar', (t) =>
  t.field({
    type: GapCalendarType,
    description: 'Who loses protection when, counted.',
    args: {
      fromMonth: t.arg({ type: 'CalendarDate', description: 'The first of thirteen months; this month if left out.' }),
      areaCode: t.arg.string({ description: 'People of this area only.' }),
      decreeId: t.arg.id({ description: 'People of this decree only.' }),
    },
    resolve: (_root, { fromMonth, areaCode, decreeId }, context) =>
      readGapCalendar(context, {
        fromMonth: fromMonth ?? null,
        areaCode: areaCode ?? null,
        decreeId: decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NOTHING),
      }),
  }),
)
