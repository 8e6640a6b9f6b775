import {
  type FaultOfEventRow,
  LIFE_EVENT_FAULTS,
  LIFE_EVENT_FIELDS,
  LIFE_EVENT_VERDICTS,
} from '@payung/domain/benefit/life-event-file'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, readNumberPage } from '../../graphql/connection.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { DayPrecisionEnum, LifeEventKindEnum, ReportSourceEnum } from '../claims/public.ts'
import { loadWorkerRow, WorkerRowType } from '../workers/public.ts'
import { EVENT_LIST_ACTIONS, eventListActionsOn } from './life-event-lists.policy.ts'
import {
  countWithdrawable,
  EVENT_HINDRANCES,
  EVENT_LIST_STATES,
  type EventUploadRow,
  type ListedEventRow,
  listEventRows,
  type WithdrawalCountRow,
} from './life-event-lists.queries.ts'

const StateEnum = builder.enumType('LifeEventListState', {
  description:
    'Waits for a second person; confirmed, so that its events are reported; rejected with a reason; or taken back as a whole after it was confirmed.',
  values: EVENT_LIST_STATES,
})

const VerdictEnum = builder.enumType('LifeEventVerdict', {
  description:
    'What confirming a row does: it is reported; its report is added to one that is known; or nothing, since nobody of my government’s registry is meant, the record has another name, the day cannot be, it contradicts another report, or it cannot be read.',
  values: LIFE_EVENT_VERDICTS,
})

const ActionEnum = builder.enumType('LifeEventListAction', {
  description: 'What I may do with a list now.',
  values: EVENT_LIST_ACTIONS,
})

const FieldEnum = builder.enumType('LifeEventListField', {
  description: 'A column of a list of life events.',
  values: LIFE_EVENT_FIELDS,
})

const FaultEnum = builder.enumType('LifeEventListFault', {
  description: 'Why a row of a list cannot be read.',
  values: LIFE_EVENT_FAULTS,
})

const FaultType = builder.objectRef<FaultOfEventRow>('LifeEventFaultOfCell').implement({
  description: 'What cannot be read in one cell.',
  fields: (t) => ({
    field: t.expose('field', { type: FieldEnum, description: 'In which column.' }),
    fault: t.expose('fault', { type: FaultEnum, description: 'What is wrong.' }),
    cell: t.exposeString('cell', { description: 'What stands there: at most 40 letters, without a NIK.' }),
  }),
})

const HindranceEnum = builder.enumType('LifeEventHindrance', {
  description:
    'Why an event cannot be withdrawn: the family was paid or has a grant of its region, or the record says by now what was reported.',
  values: EVENT_HINDRANCES,
})

const WithdrawalCountType = builder.objectRef<WithdrawalCountRow>('LifeEventWithdrawalCount').implement({
  description: 'How many events of a confirmed list would be withdrawn with it, or would stay.',
  fields: (t) => ({
    hindrance: t.expose('hindrance', {
      type: HindranceEnum,
      nullable: true,
      description: 'Why they would stay; null for those that would be withdrawn.',
    }),
    events: t.exposeInt('events', { description: 'How many.' }),
  }),
})

const loadWithdrawalCounts = batched<Context, string, readonly WithdrawalCountRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<WithdrawalCountRow>(countWithdrawable(ids)), (row) => row.upload_id),
)

export const ListedEventType = builder.objectRef<ListedEventRow>('ListedLifeEvent').implement({
  description: 'A row of a list of life events, as it was judged last.',
  fields: (t) => ({
    rowNumber: t.exposeInt('row_no', { description: 'As a spreadsheet numbers it.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'What confirming it does.' }),
    worker: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'Whom it means, at my government; null for nobody of its registry.',
      resolve: ({ worker_id: id }, _args, context) => (id === null ? null : loadWorkerRow(context, id)),
    }),
    name: t.exposeString('name', { nullable: true, description: 'As the list writes it.' }),
    maskedNationalId: t.string({
      nullable: true,
      description: 'The NIK of the list, masked but for its first four digits; the rest is not kept.',
      resolve: ({ national_id_prefix: prefix }) => (prefix === null ? null : maskNationalId(prefix)),
    }),
    membershipNumber: t.exposeString('membership_number', {
      nullable: true,
      description: 'Number of their membership (KPJ), 11 digits.',
    }),
    kind: t.expose('kind', { type: LifeEventKindEnum, nullable: true, description: 'What happened.' }),
    eventDay: t.expose('event_day', {
      type: 'CalendarDate',
      nullable: true,
      description: 'When; the first day of what is known.',
    }),
    dayPrecision: t.expose('day_precision', {
      type: DayPrecisionEnum,
      nullable: true,
      description: 'How exactly that is known.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where.' }),
    atWork: t.exposeBoolean('at_work', {
      nullable: true,
      description:
        'Whether it happened at work or on the way and because of it, as the list says; null where it does not. It decides which insurance is asked.',
    }),
    ofOccupationalIllness: t.exposeBoolean('of_occupational_illness', {
      nullable: true,
      description: 'Whether it came of an occupational illness, as the list says; null where it does not.',
    }),
    isWithdrawn: t.boolean({
      description: 'The event that was reported by it was taken back.',
      resolve: ({ event_state: state }) => state === 'WITHDRAWN',
    }),
    claimId: t.id({
      nullable: true,
      description: 'The claim that its event has opened, as `claim(id)` reads it.',
      resolve: ({ claim_id: id }) => (id === null ? null : globalIdOf('Claim', id)),
    }),
    hindrance: t.expose('hindrance', {
      type: HindranceEnum,
      nullable: true,
      description: 'Why its event cannot be withdrawn now.',
    }),
    eventId: t.exposeID('event_id', { nullable: true, description: 'The event that was reported by it.' }),
    faults: t.field({
      type: [FaultType],
      description: 'What cannot be read in it.',
      resolve: ({ faults }) => [...(faults ?? [])],
    }),
  }),
})

interface CountOfVerdict {
  readonly verdict: (typeof LIFE_EVENT_VERDICTS)[number]
  readonly rows: number
}

const CountType = builder.objectRef<CountOfVerdict>('LifeEventVerdictCount').implement({
  description: 'How many rows of a list have a verdict.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Which.' }),
    rows: t.exposeInt('rows', { description: 'How many.' }),
  }),
})

export const LifeEventListType = builder.objectRef<EventUploadRow>('LifeEventList').implement({
  description: 'A list of life events, as somebody of my government uploaded it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    source: t.expose('source', { type: ReportSourceEnum, description: 'Who says so.' }),
    state: t.expose('state', { type: StateEnum, description: 'How far it is.' }),
    rowCount: t.exposeInt('row_count', { description: 'How many rows it has.' }),
    verdicts: t.field({
      type: [CountType],
      description: 'Its rows by verdict; one that no row has is missing.',
      resolve: ({ verdicts }) =>
        LIFE_EVENT_VERDICTS.flatMap((verdict) => {
          const rows = verdicts[verdict]
          return rows === undefined ? [] : [{ verdict, rows }]
        }),
    }),
    uploadedBy: userField(t, 'uploaded_by', 'Who uploaded it.'),
    uploadedAt: t.expose('uploaded_at', { type: 'Instant', description: 'When.' }),
    confirmedBy: userField(t, 'confirmed_by', 'Who confirmed it: not who uploaded it.'),
    confirmedAt: t.expose('confirmed_at', { type: 'Instant', nullable: true, description: 'When it was confirmed.' }),
    rejectedBy: userField(t, 'rejected_by', 'Who rejected it.'),
    rejectedAt: t.expose('rejected_at', { type: 'Instant', nullable: true, description: 'When it was rejected.' }),
    rejectionReason: t.exposeString('rejection_reason', { nullable: true, description: 'Why it was rejected.' }),
    withdrawnBy: userField(t, 'withdrawn_by', 'Who took it back.'),
    withdrawnAt: t.expose('withdrawn_at', { type: 'Instant', nullable: true, description: 'When it was taken back.' }),
    withdrawalReason: t.exposeString('withdrawal_reason', { nullable: true, description: 'Why it was taken back.' }),
    withdrawal: t.field({
      type: [WithdrawalCountType],
      description: 'What taking it back would do, to who may; empty to everybody else.',
      resolve: async (upload, _args, context) =>
        eventListActionsOn(context.actor, upload).includes('WITHDRAW')
          ? [...((await loadWithdrawalCounts(context, upload.id)) ?? [])]
          : [],
    }),
    version: t.exposeInt('version', { description: 'Sent back with every step.' }),
    actions: t.field({
      type: [ActionEnum],
      description: 'What I may do with it now.',
      resolve: (upload, _args, { actor }) => [...eventListActionsOn(actor, upload)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'LIFE_EVENT_LIST', {
      description: 'Why I would be refused to confirm it, though my role allows it.',
      isDecidedHere: (upload, { actor }) => eventListActionsOn(actor, upload).includes('CONFIRM'),
    }),
    rows: t.connection(
      {
        type: ListedEventType,
        description: 'Its rows, as the file numbers them.',
        args: { verdict: t.arg({ type: VerdictEnum, description: 'Only rows with this verdict.' }) },
        resolve: async ({ id }, { verdict, ...args }, { read }) => {
          const request = readNumberPage(args)
          const rows = await read<ListedEventRow>(listEventRows(id, verdict ?? null, request))
          return connectionOf(rows, request, (row) => String(row.row_no))
        },
      },
      { name: 'ListedLifeEventConnection' },
      { name: 'ListedLifeEventEdge' },
    ),
  }),
})
