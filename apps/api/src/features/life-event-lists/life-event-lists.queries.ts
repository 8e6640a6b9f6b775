import { Prisma } from '@payung/database/prisma'
import type { DayPrecision, LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { FaultOfEventRow, LifeEventVerdict, ReportSource } from '@payung/domain/benefit/life-event-file'
import type { PageRequest } from '../../platform/page-request.ts'

/** By what a row names a person. */
export interface PersonOfRow {
  readonly no: number
  /** Every blind index by which the NIK may be known; null where the row has none. */
  readonly indexes: readonly string[] | null
  readonly worker: string | null
  readonly number: string | null
}

/** Whom rows mean: records of the actor's own government, with their names. A row that means nobody of it is missing. */
export function matchPeople(rows: readonly PersonOfRow[]): Prisma.Sql {
  return Prisma.sql`select m.no, m.worker_id, m.name from app.match_life_event_people(${JSON.stringify(rows)}::jsonb) m`
}

export interface MatchRow {
  readonly no: number
  readonly worker_id: string
  readonly name: string
}

/** A row as the database takes it in: what it says, or what cannot be read in it. */
export type EventRowDraft =
  | {
      readonly no: number
      readonly worker: string | null
      readonly name: string
      readonly prefix: string | null
      readonly number: string | null
      readonly kind: LifeEventKind
      readonly day: string
      readonly precision: DayPrecision
      readonly place: string
      readonly work: boolean | null
      readonly illness: boolean | null
      readonly other: boolean
    }
  | { readonly no: number; readonly faults: readonly FaultOfEventRow[] }

export function takeEventRows(fileId: string, source: ReportSource, rows: readonly EventRowDraft[]): Prisma.Sql {
  return Prisma.sql`select t.list_id as id, t.is_known from app.take_life_events(${fileId}::uuid, ${source}, ${JSON.stringify(rows)}::jsonb) t`
}

/** The list that a file became, or that has its content already. */
export interface TakenEventList {
  readonly id: string
  readonly is_known: boolean
}

export function confirmEventRows(id: string, expectedVersion: number): Prisma.Sql {
  return Prisma.sql`select app.confirm_life_events(${id}::uuid, ${expectedVersion}::int) as events`
}

export function rejectEventRows(id: string, expectedVersion: number, reason: string): Prisma.Sql {
  return Prisma.sql`select app.reject_life_events(${id}::uuid, ${expectedVersion}::int, ${reason})::text as done`
}

export function withdrawEventRows(id: string, expectedVersion: number, reason: string): Prisma.Sql {
  return Prisma.sql`select w.withdrawn, w.held from app.withdraw_life_events(${id}::uuid, ${expectedVersion}::int, ${reason}) w`
}

/** How many events of a list were withdrawn, and how many stay. */
export interface EventListTakenBack {
  readonly withdrawn: number
  readonly held: number
}

/** Why an event is not withdrawn: its family was paid or has a grant of its region, or the record says by now what was reported. */
export const EVENT_HINDRANCES = ['PAID', 'GRANT_HANDED_OVER', 'STATUS_STANDS'] as const
export type EventHindrance = (typeof EVENT_HINDRANCES)[number]

/** Of the events of a confirmed list that stand, how many would be withdrawn (`hindrance` is null) and how many would stay, by why. */
export interface WithdrawalCountRow {
  readonly upload_id: string
  readonly hindrance: EventHindrance | null
  readonly events: number
}

export function countWithdrawable(uploadIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select u.id as upload_id, h.hindrance, count(*)::int as events from life_event e join life_event_upload u on u.id = e.upload_id
    join app.event_hindrances(array(select k.id from life_event k where k.upload_id = any(${[...uploadIds]}::uuid[]) and k.state = 'REPORTED')) h on h.event_id = e.id
    group by 1, 2`
}

export const EVENT_LIST_STATES = ['WAITING', 'CONFIRMED', 'REJECTED', 'WITHDRAWN'] as const
export type EventListState = (typeof EVENT_LIST_STATES)[number]

export interface EventUploadRow {
  readonly id: string
  readonly file_name: string
  readonly source: ReportSource
  readonly state: EventListState
  readonly row_count: number
  readonly verdicts: Readonly<Partial<Record<LifeEventVerdict, number>>>
  readonly uploaded_by: string
  readonly uploaded_by_name: string | null
  readonly uploaded_by_email: string | null
  readonly uploaded_at: Date
  readonly confirmed_by: string | null
  readonly confirmed_by_name: string | null
  readonly confirmed_by_email: string | null
  readonly confirmed_at: Date | null
  readonly rejected_by: string | null
  readonly rejected_by_name: string | null
  readonly rejected_by_email: string | null
  readonly rejected_at: Date | null
  readonly rejection_reason: string | null
  readonly withdrawn_by: string | null
  readonly withdrawn_by_name: string | null
  readonly withdrawn_by_email: string | null
  readonly withdrawn_at: Date | null
  readonly withdrawal_reason: string | null
  readonly version: number
}

const UPLOADS = Prisma.sql`select u.id, u.file_name, u.source, u.state, u.row_count, u.verdicts, u.uploaded_by, m.name as uploaded_by_name, m.email as uploaded_by_email,
  u.uploaded_at, u.confirmed_by, c.name as confirmed_by_name, c.email as confirmed_by_email, u.confirmed_at, u.rejected_by, r.name as rejected_by_name,
  r.email as rejected_by_email, u.rejected_at, u.rejection_reason, u.withdrawn_by, b.name as withdrawn_by_name,
  b.email as withdrawn_by_email, u.withdrawn_at, u.withdrawal_reason, u.version from life_event_upload u left join app_user b on b.id = u.withdrawn_by left join app_user m on m.id = u.uploaded_by
  left join app_user c on c.id = u.confirmed_by left join app_user r on r.id = u.rejected_by`

/** The newest first. */
export function listEventUploads({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where u.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${UPLOADS} ${beyond} order by u.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

/** @param id as it was sent: anything that is no id finds none */
export function findEventUpload(id: string): Prisma.Sql {
  return Prisma.sql`${UPLOADS} where u.id::text = ${id}`
}

export interface ListedEventRow {
  readonly row_no: number
  readonly verdict: LifeEventVerdict
  readonly worker_id: string | null
  readonly name: string | null
  readonly national_id_prefix: string | null
  readonly membership_number: string | null
  readonly kind: LifeEventKind | null
  readonly event_day: string | null
  readonly day_precision: DayPrecision | null
  readonly place: string | null
  /** Both whether it happened at work or on the way and whether because of it: a list has one column for them. */
  readonly at_work: boolean | null
  readonly of_occupational_illness: boolean | null
  readonly faults: readonly FaultOfEventRow[] | null
  /** What became of it. */
  readonly event_id: string | null
  readonly event_state: 'REPORTED' | 'WITHDRAWN' | null
  readonly claim_id: string | null
  /** Why its event cannot be withdrawn, once it is reported. */
  readonly hindrance: EventHindrance | null
}

/** As the file numbers them. */
export function listEventRows(
  uploadId: string,
  verdict: LifeEventVerdict | null,
  { limit, direction, cursor }: PageRequest,
): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and k.row_no ${Prisma.raw(forward ? '>' : '<')} ${Number(cursor)}`
  const judged = verdict === null ? Prisma.empty : Prisma.sql`and k.verdict = ${verdict}`
  return Prisma.sql`select k.row_no, k.verdict, k.worker_id, k.name, k.national_id_prefix, k.membership_number, k.kind, k.event_day::text, k.day_precision, k.place,
      k.at_work, k.of_occupational_illness, k.faults, e.id as event_id, e.state as event_state, c.id as claim_id, h.hindrance
    from life_event_row k left join life_event e on e.upload_id = k.upload_id and e.upload_row = k.row_no left join claim c on c.event_id = e.id
      left join lateral app.event_hindrances(array[e.id]) h on e.state = 'REPORTED'
    where k.upload_id = ${uploadId}::uuid ${judged} ${beyond}
    order by k.row_no ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}
