import { exceedsWhole, shareOfFigure } from '@payung/domain/figures/coverage-share'
import {
  type FaultOfFigureLine,
  FIGURE_LINE_FIELDS,
  FIGURE_LINE_VERDICTS,
  type FigureLineField,
} from '@payung/domain/figures/figure-list-file'
import { INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { platformMessages } from '../../platform/platform.messages.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { FigurePrecisionEnum, figureMessages, IndicatorType } from '../figures/public.ts'
import { figureListMessages } from './figure-lists.messages.ts'
import { FIGURE_LIST_ACTIONS, figureListActionsOn } from './figure-lists.policy.ts'
import { FIGURE_LIST_STATES, type FigureLineRow, type FigureListRow, listFigureLines } from './figure-lists.queries.ts'

const StateEnum = builder.enumType('FigureListState', {
  description:
    'Checked and not entered yet; waits for another person; confirmed, so that its figures stand; sent back with a reason; or taken back by who uploaded it.',
  values: FIGURE_LIST_STATES,
})

const VerdictEnum = builder.enumType('FigureLineVerdict', {
  description:
    'What entering a line does: a new figure, or a correction of one that stands; or nothing, since that one says the same, an earlier line of the file has it, another entry waits or came meanwhile, or the line has faults.',
  values: FIGURE_LINE_VERDICTS,
})

const ActionEnum = builder.enumType('FigureListAction', {
  description: 'What I may do with a list now.',
  values: FIGURE_LIST_ACTIONS,
})

const FieldEnum = builder.enumType('FigureLineField', {
  description: 'A column of a list of figures.',
  values: FIGURE_LINE_FIELDS,
})

/** Of a figure that is entered by hand. */
const WORDS: Readonly<Record<string, unknown>> = { ...platformMessages, ...figureMessages }

const isOfLists = (key: string): key is keyof typeof figureListMessages => key in figureListMessages

/** What a fault means, as of a figure that is entered by hand. */
function wordsOf({ key }: FaultOfFigureLine) {
  const write: unknown = isOfLists(key) ? figureListMessages[key] : WORDS[key]
  if (typeof write !== 'function') throw new Error(`No message is called ${key}`)
  return (write as typeof figureListMessages.FIGURE_AREA_UNKNOWN)().text
}

const FaultType = builder.objectRef<FaultOfFigureLine>('FigureLineFault').implement({
  description: 'What is wrong in one cell, and what to do.',
  fields: (t) => ({
    field: t.expose('field', { type: FieldEnum, description: 'In which column.' }),
    code: t.string({ description: 'For programs.', resolve: ({ key }) => key.split('/')[0] ?? key }),
    text: t.string({ description: 'In Indonesian.', resolve: (fault) => wordsOf(fault).id }),
    textEn: t.string({ description: 'The same in English.', resolve: (fault) => wordsOf(fault).en }),
  }),
})

interface CellOfLine {
  readonly field: FigureLineField
  readonly text: string
}

const CellType = builder.objectRef<CellOfLine>('FigureLineCell').implement({
  description: 'What stands in a cell of a line that has faults.',
  fields: (t) => ({
    field: t.expose('field', { type: FieldEnum, description: 'In which column.' }),
    text: t.exposeString('text', { description: 'As it was read, without a NIK.' }),
  }),
})

type Parts = Pick<FigureLineRow, 'indicator' | 'amount' | 'numerator' | 'denominator'>

/** Null of what is no share, and of a line that has faults. */
function shareOfLine({ indicator, amount, numerator, denominator }: Parts): number | null {
  if (indicator === null || indicatorOf(indicator).unit !== 'SHARE') return null
  const whole = (count: bigint | null) => (count === null ? null : Number(count))
  return shareOfFigure({ numerator: whole(numerator), denominator: whole(denominator), stated: whole(amount) })
}

function standingOf(row: FigureLineRow): Parts {
  return {
    indicator: row.indicator,
    amount: row.standing_amount,
    numerator: row.standing_numerator,
    denominator: row.standing_denominator,
  }
}

const LineType = builder.objectRef<FigureLineRow>('FigureLine').implement({
  description: 'A line of a list of figures, as it was judged last.',
  fields: (t) => ({
    lineNumber: t.exposeInt('line_no', { description: 'As a spreadsheet numbers it.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'What entering it does.' }),
    indicator: t.field({
      type: IndicatorType,
      nullable: true,
      description: 'What the figure means; null of a line that has faults.',
      resolve: ({ indicator }) => INDICATORS.find(({ code }) => code === indicator) ?? null,
    }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Of which area; null of a line that has faults.',
      resolve: ({ area_code: code }, _args, { reference }) => (code === null ? null : areaOf(reference, code)),
    }),
    asOf: t.expose('as_of', {
      type: 'CalendarDate',
      nullable: true,
      description: 'The last day of its period; null where the source names none.',
    }),
    precision: t.expose('as_of_precision', {
      type: FigurePrecisionEnum,
      nullable: true,
      description: 'How exactly the source names the period.',
    }),
    amount: t.string({
      nullable: true,
      description: 'In the indicator’s unit; null where only its parts are told.',
      resolve: ({ amount }) => amount?.toString() ?? null,
    }),
    numerator: t.string({
      nullable: true,
      description: 'What is divided.',
      resolve: ({ numerator }) => numerator?.toString() ?? null,
    }),
    denominator: t.string({
      nullable: true,
      description: 'By what.',
      resolve: ({ denominator }) => denominator?.toString() ?? null,
    }),
    shareHundredths: t.int({
      nullable: true,
      description: 'Of shares: from the parts where both are known, else as stated. In hundredths of a percent.',
      resolve: shareOfLine,
    }),
    exceedsWhole: t.boolean({
      description: 'More than 100%: it may be true.',
      resolve: (row) => exceedsWhole(shareOfLine(row)),
    }),
    source: t.exposeString('source', { nullable: true, description: 'Where it was read.' }),
    sourceDay: t.expose('source_day', { type: 'CalendarDate', nullable: true, description: 'The day of that paper.' }),
    evidence: t.exposeString('evidence', { nullable: true, description: 'Its number or address.' }),
    otherSources: t.exposeStringList('other_sources', {
      description: 'Other sources that stand for this area and period, or are in this file. Both figures stay.',
    }),
    standingAmount: t.string({
      nullable: true,
      description: 'What the confirmed figure says that it equals or corrects.',
      resolve: ({ standing_amount: amount }) => amount?.toString() ?? null,
    }),
    standingShareHundredths: t.int({
      nullable: true,
      description: 'The same of a share, in hundredths of a percent.',
      resolve: (row) => (row.has_standing ? shareOfLine(standingOf(row)) : null),
    }),
    faults: t.field({
      type: [FaultType],
      description: 'What is wrong with it.',
      resolve: ({ faults }) => [...(faults ?? [])],
    }),
    cells: t.field({
      type: [CellType],
      description: 'What stands in a line that has faults.',
      resolve: ({ cells }) =>
        FIGURE_LINE_FIELDS.flatMap((field) => {
          const text = cells?.[field]
          return text === undefined ? [] : [{ field, text }]
        }),
    }),
  }),
})

interface CountOfVerdict {
  readonly verdict: (typeof FIGURE_LINE_VERDICTS)[number]
  readonly lines: number
}

const CountType = builder.objectRef<CountOfVerdict>('FigureVerdictCount').implement({
  description: 'How many lines of a list have a verdict.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Which.' }),
    lines: t.exposeInt('lines', { description: 'How many.' }),
  }),
})

export const FigureListType = builder.objectRef<FigureListRow>('FigureList').implement({
  description: 'A list of published figures, as somebody of my government uploaded it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    sha256: t.exposeString('sha256', { description: 'Of the content of the file, in hex.' }),
    state: t.expose('state', { type: StateEnum, description: 'How far it is.' }),
    lineCount: t.exposeInt('line_count', { description: 'How many lines it has.' }),
    verdicts: t.field({
      type: [CountType],
      description: 'Its lines by verdict; one that no line has is missing.',
      resolve: ({ verdicts }) =>
        FIGURE_LINE_VERDICTS.flatMap((verdict) => {
          const lines = verdicts[verdict]
          return lines === undefined ? [] : [{ verdict, lines }]
        }),
    }),
    uploadedBy: userField(t, 'uploaded_by', 'Who uploaded and enters it.'),
    uploadedAt: t.expose('uploaded_at', { type: 'Instant', description: 'When it was uploaded.' }),
    enteredAt: t.expose('entered_at', { type: 'Instant', nullable: true, description: 'When it was entered.' }),
    decidedBy: userField(t, 'decided_by', 'Who decided it: not who uploaded it, unless it was taken back.'),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When it was decided.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was sent back.' }),
    version: t.exposeInt('version', { description: 'Sent back with every step.' }),
    actions: t.field({
      type: [ActionEnum],
      description: 'What I may do with it now.',
      resolve: (list, _args, { actor }) => [...figureListActionsOn(actor, list)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'FIGURE_LIST', {
      description: 'Why I would be refused to decide about it, though my role allows it.',
      isDecidedHere: (list, { actor }) => figureListActionsOn(actor, list).includes('CONFIRM'),
    }),
    lines: t.connection(
      {
        type: LineType,
        description: 'Its lines, as the file numbers them.',
        args: { verdict: t.arg({ type: VerdictEnum, description: 'Only lines with this verdict.' }) },
        resolve: async ({ id }, { verdict, ...args }, { read }) => {
          const request = readNumberPage(args)
          const rows = await read<FigureLineRow>(listFigureLines(id, verdict ?? null, request))
          return connectionOf(rows, request, (row) => String(row.line_no))
        },
      },
      { name: 'FigureLineConnection' },
      { name: 'FigureLineEdge' },
    ),
  }),
})
