import { builder } from '../../graphql/builder.ts'
import { connectionOf, readIdPage } from '../../graphql/connection.ts'
import { globalIdOf, idOf, uuidOf } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { DayPrecisionEnum, LifeEventKindEnum, ReportSourceEnum, whatHappenedFields } from '../claims/public.ts'
import { loadWorkerRow, type WorkerRow, WorkerRowType, WorkerType } from '../workers/public.ts'
import { decideOutsideReport } from './decide-outside-report.ts'
import { OutsideReportType } from './outside-report.type.ts'
import { mayDecideOutsideReports, mayReportToKeeper } from './outside-reports.policy.ts'
import {
  countOutsideReports,
  findOutsideReports,
  findOwnReports,
  listOutsideReports,
  type OutsideReportRow,
  type OwnReportRow,
} from './outside-reports.queries.ts'
import { reportToKeeper } from './report-to-keeper.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

builder.objectField(WorkerType, 'mayReportToKeeper', (t) =>
  t.boolean({
    description:
      'I may report a death, an accident or another event of this person to the government that keeps the record.',
    resolve: ({ tenant_id: keeper }, _args, { actor }) =>
      mayReportToKeeper(actor, { level: 'FULL', custodian_tenant_id: keeper }),
  }),
)

const OwnOutsideReportType = builder.objectRef<OwnReportRow>('OwnOutsideReport').implement({
  description:
    'What I have reported of a person to the government that keeps the record. What became of it is that government’s.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LifeEventKindEnum, description: 'What.' }),
    eventDay: t.expose('event_day', { type: 'CalendarDate', description: 'When; the first day of what is known.' }),
    dayPrecision: t.expose('day_precision', { type: DayPrecisionEnum, description: 'How exactly that is known.' }),
    reportedAt: t.expose('reported_at', { type: 'Instant', description: 'When I sent it first.' }),
  }),
})

const PersonToReportType = builder.objectRef<WorkerRow>('PersonToReport').implement({
  description: 'Somebody of whom I may report an event to the government that keeps the record.',
  fields: (t) => ({
    id: t.id({ description: 'Of the person.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('display_name', { description: 'Name, as my lists have it.' }),
    village: t.string({
      description: 'Where the person lives.',
      resolve: ({ village_code: code }, _args, { reference }) => reference.areas.get(code)?.name ?? '—',
    }),
    keeper: t.string({
      description: 'Which government keeps the record and confirms the report.',
      resolve: ({ custodian_tenant_id: keeper }, _args, { reference }) => reference.tenants.get(keeper)?.name ?? '—',
    }),
    ownReports: t.field({
      type: [OwnOutsideReportType],
      description: 'What I have reported of them already, the last first: the same whatever became of it.',
      resolve: async ({ worker_id: id }, _args, { read }) => [...(await read<OwnReportRow>(findOwnReports(id)))],
    }),
  }),
})

builder.queryField('personToReport', (t) =>
  t.field({
    type: PersonToReportType,
    nullable: true,
    description: 'Somebody of my lists whose record another government keeps; null where I may not report of them.',
    args: { workerId: t.arg.id({ required: true, description: 'Who.' }) },
    resolve: async (_root, { workerId }, context) => {
      const uuid = uuidOf(workerId, 'Worker')
      const person = uuid === null ? null : await loadWorkerRow(context, uuid)
      return person !== null && mayReportToKeeper(context.actor, person) ? person : null
    },
  }),
)

builder.queryField('outsideReports', (t) =>
  t.connection(
    {
      type: OutsideReportType,
      description:
        'What other organisations have reported of people of my government and nobody has decided, the longest waiting first.',
      args: { workerId: t.arg.id({ description: 'Of this person only.' }) },
      resolve: async (_root, args, { actor, read }) => {
        const request = readIdPage(args)
        const workerId = args.workerId == null ? null : uuidOf(args.workerId, 'Worker')
        const mayDecide = mayDecideOutsideReports(actor) && (args.workerId == null || workerId !== null)
        const fetched = mayDecide ? await read<OutsideReportRow>(listOutsideReports(workerId, request)) : []
        return {
          ...connectionOf(fetched, request, ({ id }) => id),
          countAll: async () =>
            mayDecide ? ((await read<{ total: number }>(countOutsideReports(workerId)))[0]?.total ?? 0) : 0,
        }
      },
    },
    {
      name: 'OutsideReportConnection',
      description: 'A page of reports that wait.',
      fields: (page) => ({
        totalCount: page.int({
          description: 'How many wait; counted only when asked.',
          resolve: ({ countAll }) => countAll(),
        }),
      }),
    },
    { name: 'OutsideReportEdge' },
  ),
)

builder.mutationFields((t) => ({
  reportLifeEventToKeeper: t.fieldWithInput({
    type: WorkerRowType,
    description:
      'Reports what happened to a person whom I see and whose record another government keeps. It waits there until it is confirmed; the answer is the same whatever the record says.',
    errors,
    input: {
      workerId: t.input.id({ required: true, description: 'To whom.' }),
      kind: t.input.field({ type: LifeEventKindEnum, required: true, description: 'What.' }),
      ...whatHappenedFields(t.input),
      source: t.input.field({ type: ReportSourceEnum, required: true, description: 'Who says so.' }),
    },
    resolve: async (_root, { input }, context) => {
      const workerId = idOf(input.workerId, 'Worker')
      const id = await context.write((tx) => reportToKeeper(tx, context.actor, { ...input, workerId }))
      const worker = await loadWorkerRow(context, id)
      if (worker === null) throw new Error('a person who was just reported of cannot be read back')
      return worker
    },
  }),
  decideOutsideReport: t.fieldWithInput({
    type: OutsideReportType,
    description:
      'Confirms what another organisation has reported, with all that follows, or sets it aside; with it every waiting report of the same person, kind and day.',
    errors,
    input: {
      reportId: t.input.id({ required: true, description: 'Which.' }),
      confirm: t.input.boolean({ required: true, description: 'It happened so; else it is set aside.' }),
      eventDay: t.input.field({
        type: 'CalendarDate',
        description: 'The day that I have made sure of, where it names only a month or a year; else as it says.',
      }),
      reason: t.input.string({ description: 'Needed to set it aside: why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { reportId, confirm, reason, eventDay } = input
      const decision = {
        ...{ reportId: idOf(reportId, 'OutsideReport'), confirm },
        ...{ reason: reason ?? null, eventDay: confirm ? (eventDay ?? null) : null },
      }
      const id = await context.write((tx) => decideOutsideReport(tx, context.actor, decision))
      const [row] = await context.read<OutsideReportRow>(findOutsideReports([id]))
      if (row === undefined) throw new Error('a report that was just decided cannot be read back')
      return row
    },
  }),
}))
