import { FAMILY_RELATIONS } from '@payung/domain/benefit/family-report-input'
import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { openForPage } from '../../platform/unopened-values.ts'
import { onePersonRefusal, onePersonRefusalField } from '../access/public.ts'
import {
  DayPrecisionEnum,
  LifeEventKindEnum,
  LifeEventReportType,
  LifeEventType,
  loadLifeEvent,
  loadMetAfterDeath,
  ReportSourceEnum,
} from '../claims/public.ts'
import { userByIdField } from '../cohorts/public.ts'
import { loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import { openFamilyPhone } from './family-phone.ts'
import { mayDecideOutsideReports, mayReadFamily } from './outside-reports.policy.ts'
import {
  findConfirmedReports,
  findOtherDays,
  type OtherDayRow,
  type OutsideReportRow,
} from './outside-reports.queries.ts'

const StateEnum = builder.enumType('OutsideReportState', {
  description: 'Waits at the keeper of the record; confirmed, so that it is an event; or set aside with a reason.',
  values: ['WAITING', 'CONFIRMED', 'SET_ASIDE'] as const,
})

const loadOtherDays = batched<Context, string, readonly OtherDayRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<OtherDayRow>(findOtherDays(ids)), (row) => row.report_id),
)

const OtherDayType = builder.objectRef<OtherDayRow>('OutsideReportOtherDay').implement({
  description: 'Another day on which the same is said of the person.',
  fields: (t) => ({
    day: t.expose('day', { type: 'CalendarDate', description: 'Which.' }),
    isReported: t.exposeBoolean('is_reported', {
      description: 'My government has reported it; else it waits as this does.',
    }),
  }),
})

const FamilyRelationEnum = builder.enumType('FamilyRelation', {
  description: 'How somebody who reports by a family’s link stands to the person.',
  values: FAMILY_RELATIONS,
})

const FamilyReporterType = builder.objectRef<OutsideReportRow>('FamilyReporter').implement({
  description: 'Who reports by the link of a family.',
  fields: (t) => ({
    name: t.string({ description: 'Their name, as they write it.', resolve: ({ family_name: name }) => name ?? '—' }),
    relation: t.expose('family_relation', {
      type: FamilyRelationEnum,
      nullable: true,
      description: 'How they stand to the person.',
    }),
    phone: t.string({
      nullable: true,
      description: 'Where to call them back; null where they gave none, it was forgotten, or does not open.',
      resolve: (row, _args, context) =>
        openForPage(context, 'outside_report.family_phone_cipher', row.id, () => openFamilyPhone(context.vault, row)),
    }),
  }),
})

export const OutsideReportType = builder.objectRef<OutsideReportRow>('OutsideReport').implement({
  description: 'What another organisation reports of a person whose record my government keeps.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    person: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'Of whom; null to who may not see the person.',
      resolve: (row, _args, context) => loadWorkerRow(context, row.record_id ?? row.worker_id),
    }),
    isByFamily: t.boolean({
      description: 'The family reports it by its link.',
      resolve: ({ family_link_id: link }) => link !== null,
    }),
    family: t.field({
      type: FamilyReporterType,
      nullable: true,
      description:
        'Who of the family reports it; null to who does not confirm such reports, and where nobody of a family does.',
      resolve: async (row, _args, context) => {
        const mayRead = row.family_link_id !== null && mayReadFamily(context.actor, row)
        return mayRead && (await onePersonRefusal(context, 'OUTSIDE_REPORT', row.id)) === null ? row : null
      },
    }),
    reporter: t.string({
      description:
        'Which organisation reports it, or gave the family its link; with its village where an officer of that gave it.',
      resolve: (row, _args, { reference }) => {
        const area = row.giver_area === null ? undefined : reference.areas.get(row.giver_area)?.name
        const tenant = reference.tenants.get(row.reporter_tenant_id)?.name ?? '—'
        return area === undefined ? tenant : `${area}, ${tenant}`
      },
    }),
    source: t.expose('source', { type: ReportSourceEnum, description: 'Who says so.' }),
    kind: t.expose('kind', { type: LifeEventKindEnum, description: 'What.' }),
    eventDay: t.expose('event_day', { type: 'CalendarDate', description: 'When; the first day of what is known.' }),
    dayPrecision: t.expose('day_precision', { type: DayPrecisionEnum, description: 'How exactly that is known.' }),
    place: t.exposeString('place', { description: 'Where.' }),
    atWorkOrOnTheWay: t.exposeBoolean('at_work_or_on_the_way', {
      nullable: true,
      description: 'Whether it happened at work or on the way, as they say; null where nobody says.',
    }),
    ofOccupationalIllness: t.exposeBoolean('of_occupational_illness', {
      nullable: true,
      description: 'Whether it came of an occupational illness, as they say: what is due rests on it.',
    }),
    reportedAt: t.expose('reported_at', { type: 'Instant', description: 'When it was reported.' }),
    state: t.expose('state', { type: StateEnum, description: 'What became of it.' }),
    decidedBy: userByIdField(t, 'decided_by', 'Who confirmed it or set it aside.'),
    setAsideReason: t.exposeString('set_aside_reason', { nullable: true, description: 'Why it was set aside.' }),
    event: t.field({
      type: LifeEventType,
      nullable: true,
      description: 'What it was confirmed as.',
      resolve: ({ event_id: id }, _args, context) => (id === null ? null : loadLifeEvent(context, id)),
    }),
    otherDays: t.field({
      type: [OtherDayType],
      description: 'Other days on which the same is said of the person, the earliest first.',
      resolve: async ({ id }, _args, context) => [...((await loadOtherDays(context, id)) ?? [])],
    }),
    metOn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description:
        'Of a death that waits: the last day after it on which a visit has met the person alive; null where none has.',
      resolve: async ({ id, kind }, _args, context) =>
        kind === 'DEATH' ? ((await loadMetAfterDeath(context, id))?.met_on ?? null) : null,
    }),
    mayDecide: t.boolean({
      description:
        'I may confirm it or set it aside: never what I reported myself, or what came by a link that I gave out.',
      resolve: (row, _args, { actor }) => mayDecideNow(row, actor),
    }),
    onePersonRefusal: onePersonRefusalField(t, 'OUTSIDE_REPORT', {
      description: 'Why I would be refused to decide it, though my role allows it.',
      isDecidedHere: (row, { actor }) => mayDecideNow(row, actor),
    }),
  }),
})

const loadConfirmedReports = batched<Context, string, readonly OutsideReportRow[]>(async (context, eventIds) =>
  Map.groupBy(await context.read<OutsideReportRow>(findConfirmedReports(eventIds)), (row) => row.event_id ?? ''),
)

builder.objectField(LifeEventType, 'outsideReports', (t) =>
  t.field({
    type: [OutsideReportType],
    description: 'What others had reported of it and my government has confirmed, the first first.',
    resolve: async ({ id }, _args, context) => [...((await loadConfirmedReports(context, id)) ?? [])],
  }),
)

builder.objectField(LifeEventReportType, 'isConfirmation', (t) =>
  t.boolean({
    description: 'Whoever wrote it down has only confirmed what others had reported: `outsideReports` of the event.',
    resolve: async (row, _args, context) =>
      ((await loadConfirmedReports(context, row.event_id)) ?? []).some(
        ({ decided_by: decider, decided_at: decidedAt }) =>
          decider === row.reported_by && decidedAt?.getTime() === row.reported_at.getTime(),
      ),
  }),
)

function mayDecideNow(row: OutsideReportRow, actor: Context['actor']): boolean {
  return row.state === 'WAITING' && row.reported_by !== actor.userId && mayDecideOutsideReports(actor)
}
