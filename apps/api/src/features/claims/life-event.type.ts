import { DAY_PRECISIONS, LIFE_EVENTS } from '@payung/domain/benefit/benefit-event'
import { REPORT_SOURCES } from '@payung/domain/benefit/claim-input'
import { workVerdict } from '@payung/domain/benefit/work-relation'
import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { userByIdField } from '../cohorts/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import { mayCorrect, mayWithdraw } from './claims.policy.ts'
import type { CorrectionRow, LifeEventRow, ReportRow } from './claims.queries.ts'
import { loadCorrections, loadLifeEvent, loadMetAfterDeath, loadReports } from './load-claims.ts'

export const LifeEventKindEnum = builder.enumType('LifeEventKind', {
  description: 'What happened to a person.',
  values: LIFE_EVENTS,
})
export const DayPrecisionEnum = builder.enumType('DayPrecision', {
  description: 'How exactly a day is known: whole, its month, or its year.',
  values: DAY_PRECISIONS,
})
export const ReportSourceEnum = builder.enumType('ReportSource', {
  description: 'Who says so.',
  values: REPORT_SOURCES,
})
const WorkVerdictEnum = builder.enumType('WorkVerdict', {
  description: 'Whether it was at work, by the answers to the questions.',
  values: ['AT_WORK', 'NOT_AT_WORK', 'UNKNOWN'] as const,
})

/** What somebody says of an event, whoever they are: when and where it was, and whether at work. */
export const whatHappenedFields = (
  t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>,
) => ({
  eventDay: t.field({
    type: 'CalendarDate',
    required: true,
    description: 'When; the first day of the month or year where no more is known.',
  }),
  dayPrecision: t.field({ type: DayPrecisionEnum, required: true, description: 'How exactly it is known.' }),
  place: t.string({ required: true, description: 'Where, 2 to 120 letters.' }),
  atWorkOrOnTheWay: t.boolean({ description: 'It happened at work or on the way; null where unknown.' }),
  becauseOfWork: t.boolean({ description: 'It had to do with the work; null where unknown.' }),
  inTraffic: t.boolean({ description: 'It happened in traffic; null where unknown.' }),
  ofOccupationalIllness: t.boolean({
    description: 'A death or total disability came of an illness that work has caused; null where unknown.',
  }),
})

export const LifeEventReportType = builder.objectRef<ReportRow>('LifeEventReport').implement({
  description: 'One report of an event.',
  fields: (t) => ({
    source: t.expose('source', { type: ReportSourceEnum, description: 'Who says so.' }),
    reportedBy: userByIdField(t, 'reported_by', 'Who wrote it down.'),
    reportedAt: t.expose('reported_at', { type: 'Instant', description: 'When.' }),
    evidence: t.field({
      type: FileType,
      nullable: true,
      description: 'The paper that shows it; null without one, and for events whose papers stand in their case.',
      resolve: ({ file_id: id }, _args, context) => (id === null ? null : loadFile(context, id)),
    }),
  }),
})

const LifeEventCorrectionType = builder.objectRef<CorrectionRow>('LifeEventCorrection').implement({
  description: 'What a report said before it was corrected.',
  fields: (t) => ({
    formerDay: t.expose('event_day', { type: 'CalendarDate', description: 'The day that it said.' }),
    formerPrecision: t.expose('day_precision', { type: DayPrecisionEnum, description: 'How exactly that was known.' }),
    formerPlace: t.exposeString('place', { description: 'The place that it said.' }),
    formerVerdict: t.field({
      type: WorkVerdictEnum,
      description: 'Whether it was at work, by the answers before.',
      resolve: verdictOf,
    }),
    reason: t.exposeString('reason', { description: 'Why it was corrected.' }),
    correctedBy: userByIdField(t, 'corrected_by', 'Who corrected it.'),
    correctedAt: t.expose('corrected_at', { type: 'Instant', description: 'When.' }),
  }),
})

function verdictOf(
  row: Pick<CorrectionRow, 'at_work_or_on_the_way' | 'because_of_work' | 'in_traffic' | 'of_occupational_illness'>,
) {
  return workVerdict({
    atWorkOrOnTheWay: row.at_work_or_on_the_way,
    becauseOfWork: row.because_of_work,
    inTraffic: row.in_traffic,
    ofOccupationalIllness: row.of_occupational_illness,
  })
}

export const LifeEventType = builder.objectRef<LifeEventRow>('LifeEvent')

builder.node(LifeEventType, {
  description: 'What happened to a person, as it was reported; provisional until the record says so.',
  id: { resolve: (row) => row.id },
  loadOne: (id, context) => (isUuid(id) ? loadLifeEvent(context, id) : null),
  fields: (t) => ({
    person: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'To whom; null to who may not see the person.',
      resolve: (row, _args, context) => loadWorkerRow(context, row.record_id ?? row.worker_id),
    }),
    kind: t.expose('kind', { type: LifeEventKindEnum, description: 'What.' }),
    eventDay: t.expose('event_day', { type: 'CalendarDate', description: 'When; the first day of what is known.' }),
    dayPrecision: t.expose('day_precision', { type: DayPrecisionEnum, description: 'How exactly that is known.' }),
    place: t.exposeString('place', { description: 'Where.' }),
    workVerdict: t.field({
      type: WorkVerdictEnum,
      description: 'Whether it was at work.',
      resolve: verdictOf,
    }),
    atWorkOrOnTheWay: t.exposeBoolean('at_work_or_on_the_way', {
      nullable: true,
      description: 'It happened at work or on the way; null where unknown.',
    }),
    becauseOfWork: t.exposeBoolean('because_of_work', {
      nullable: true,
      description: 'It had to do with the work; null where unknown.',
    }),
    inTraffic: t.exposeBoolean('in_traffic', {
      nullable: true,
      description: 'It happened in traffic; null where unknown.',
    }),
    ofOccupationalIllness: t.exposeBoolean('of_occupational_illness', {
      nullable: true,
      description: 'A death or total disability came of an illness that work has caused; null where unknown.',
    }),
    corrections: t.field({
      type: [LifeEventCorrectionType],
      description: 'What it said before, the first first.',
      resolve: async ({ id }, _args, context) => [...((await loadCorrections(context, id)) ?? [])],
    }),
    metOn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'Of a death: the last day after it on which a visit has met the person alive; null where none has.',
      resolve: async ({ id, kind }, _args, context) =>
        kind === 'DEATH' ? ((await loadMetAfterDeath(context, id))?.met_on ?? null) : null,
    }),
    mayCorrect: t.boolean({
      description: 'I may say what it should have said.',
      resolve: (row, _args, { actor }) => mayCorrect(actor, row),
    }),
    isWithdrawn: t.boolean({ description: 'It was taken back.', resolve: ({ state }) => state === 'WITHDRAWN' }),
    withdrawalReason: t.exposeString('withdrawal_reason', { nullable: true, description: 'Why.' }),
    withdrawnBy: userByIdField(t, 'withdrawn_by', 'Who took it back.'),
    reports: t.field({
      type: [LifeEventReportType],
      description: 'Who reported it, the first first.',
      resolve: async ({ id }, _args, context) => [...((await loadReports(context, id)) ?? [])],
    }),
    mayWithdraw: t.boolean({
      description: 'I may take it back now.',
      resolve: (row, _args, { actor }) => row.state === 'REPORTED' && mayWithdraw(actor, row),
    }),
  }),
})
