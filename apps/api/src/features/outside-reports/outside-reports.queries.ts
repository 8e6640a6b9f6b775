import { Prisma } from '@payung/database/prisma'
import type { DayPrecision, LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { FamilyRelation } from '@payung/domain/benefit/family-report-input'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'
import type { PageRequest } from '../../platform/page-request.ts'
import { type NewLifeEvent, type ReportSource, recordOf } from '../claims/public.ts'
import { WORKER_ROW_COLUMNS } from '../workers/public.ts'

export interface OutsideReportRow {
  readonly id: string
  readonly reporter_tenant_id: string
  readonly worker_id: string
  /** The record into which the person's was merged, or theirs; null to who does not see the person. */
  readonly record_id: string | null
  readonly kind: LifeEventKind
  readonly event_day: string
  readonly day_precision: DayPrecision
  readonly place: string
  readonly at_work_or_on_the_way: boolean | null
  readonly because_of_work: boolean | null
  readonly in_traffic: boolean | null
  readonly of_occupational_illness: boolean | null
  readonly source: ReportSource
  readonly state: 'WAITING' | 'CONFIRMED' | 'SET_ASIDE'
  readonly event_id: string | null
  readonly reported_by: string
  readonly reported_at: Date
  readonly decided_by: string | null
  readonly decided_at: Date | null
  /** It stands for an insurer's answer, whose remark may name no day at all. */
  readonly from_answer: boolean
  readonly set_aside_reason: string | null
  /** Of a family's report; `reported_by` is who gave its link out. */
  readonly family_link_id: string | null
  readonly family_name: string | null
  readonly family_relation: FamilyRelation | null
  readonly family_phone_cipher: Uint8Array | null
  /** The part of the government for which the giver of its link works; null for the whole. */
  readonly giver_area: string | null
}

const REPORT = Prisma.sql`r.id, r.reporter_tenant_id, r.worker_id, ${recordOf('r.worker_id')}, r.kind, r.event_day::text, r.day_precision, r.place, r.at_work_or_on_the_way,
  r.because_of_work, r.in_traffic, r.of_occupational_illness, r.source, r.state, r.event_id, r.reported_by, r.reported_at, r.from_answer, r.decided_by, r.decided_at,
  r.set_aside_reason, r.family_link_id, r.family_name, r.family_relation, r.family_phone_cipher,
  case when r.family_link_id is not null then (select m.area_prefix from membership m
    where m.tenant_id = r.reporter_tenant_id and m.user_id = r.reported_by and m.valid @> app.today() limit 1) end as giver_area
  from outside_report r`

/** Somebody as the actor's own lists show them. */
export function findPersonToReport(workerId: string): Prisma.Sql {
  return Prisma.sql`select ${WORKER_ROW_COLUMNS} from worker_listing l where l.worker_id = ${workerId}::uuid`
}

/** Said again by the same person while it waits, it is the same report. Nothing is read back: who reports sees no report. */
export function insertOutsideReport(
  event: NewLifeEvent & { readonly reporterTenantId: string; readonly source: ReportSource },
): Prisma.Sql {
  return Prisma.sql`insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, because_of_work, in_traffic,
      of_occupational_illness, source)
    values (${event.tenantId}::uuid, ${event.reporterTenantId}::uuid, ${event.workerId}::uuid, ${event.kind}, ${event.eventDay}::date, ${event.dayPrecision}, ${event.place},
      ${event.atWorkOrOnTheWay}::boolean, ${event.becauseOfWork}::boolean, ${event.inTraffic}::boolean, ${event.ofOccupationalIllness}::boolean, ${event.source})
    on conflict do nothing`
}

/** What the viewer has reported of a person themselves: when it was first sent, and nothing of what became of it. */
export interface OwnReportRow {
  readonly kind: LifeEventKind
  readonly event_day: string
  readonly day_precision: DayPrecision
  readonly reported_at: Date
}

export function findOwnReports(workerId: string): Prisma.Sql {
  return Prisma.sql`select o.kind, o.event_day::text, o.day_precision, o.reported_at from app.own_outside_reports(${workerId}::uuid) o`
}

export function findOutsideReports(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${REPORT} where r.id = any(${[...ids]}::uuid[])`
}

/** What was confirmed as these events, the first that was reported first. */
export function findConfirmedReports(eventIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${REPORT} where r.event_id = any(${[...eventIds]}::uuid[]) order by r.id`
}

const WAITING_HERE = Prisma.sql`r.tenant_id = app.tenant_id() and r.state = 'WAITING'`

/** Of one person, by whichever of the records that were merged into one; of all where none is named. */
const waitingOf = (workerId: string | null) =>
  workerId === null
    ? WAITING_HERE
    : Prisma.sql`${WAITING_HERE} and r.worker_id in (
        with recursive family as (select ${workerId}::uuid as id union select w.id from family f join worker w on w.superseded_by = f.id) select f.id from family f)`

/** What others have reported of people of mine, or of one of them, and nobody has decided, the longest waiting first. */
export function listOutsideReports(workerId: string | null, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and r.id ${Prisma.raw(forward ? '>' : '<')} ${cursor}::uuid`
  return Prisma.sql`select ${REPORT} where ${waitingOf(workerId)} ${beyond} order by r.id ${Prisma.raw(forward ? 'asc' : 'desc')} limit ${Prisma.raw(String(limit))}`
}

export function countOutsideReports(workerId: string | null): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from outside_report r where ${waitingOf(workerId)}`
}

/** What the actor may decide: not what they reported themselves, nor what came by a link that they gave out. */
export function countReportsToDecide(): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from outside_report r where ${WAITING_HERE} and r.reported_by <> app.user_id()`
}

/** Of them, the one that waits longest. */
export function longestReport(): Prisma.Sql {
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`r.reported_at`),
      areaCode: Prisma.sql`select w.village_code from worker w where w.id = r.worker_id`,
    },
    Prisma.sql`from outside_report r where ${WAITING_HERE} and r.reported_by <> app.user_id()`,
  )
}

/** What waits of a person and a kind that a list names, by whichever of the records that were merged into one. */
export interface WaitingOfRow extends OutsideReportRow {
  readonly worker_and_kind: string
}

/** @param named each a worker's id and a kind of event with a space between them */
export function findWaitingOf(named: readonly string[]): Prisma.Sql {
  return Prisma.sql`with recursive named as (select n.key, split_part(n.key, ' ', 1)::uuid as worker, split_part(n.key, ' ', 2) as kind from unnest(${[...named]}::text[]) n(key)),
    family as (select n.worker, n.worker as member from named n union select f.worker, w.id from family f join worker w on w.superseded_by = f.member)
    select n.key as worker_and_kind, k.* from named n join family f on f.worker = n.worker join lateral (select ${REPORT} where ${WAITING_HERE} and r.worker_id = f.member) k on k.kind = n.kind
    order by k.id`
}

/** Of lists how many rows that would be reported are of a person and a kind of which a report from outside waits. */
export function countRowsWaitingOutside(uploadIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`with recursive waiting as (select r.worker_id, r.kind from outside_report r where ${WAITING_HERE}),
    chain as (select w.worker_id as id, w.kind from waiting w union select p.superseded_by, c.kind from chain c join worker p on p.id = c.id where p.superseded_by is not null)
    select k.upload_id, count(distinct k.row_no)::int as rows from chain c join life_event_row k on k.worker_id = c.id and k.kind = c.kind
    where k.upload_id = any(${[...uploadIds]}::uuid[]) and k.verdict in ('NEW', 'KNOWN') group by 1`
}

/** Waiting reports of this kind and day by whichever record of the person: an event is one. Held until the transaction ends; those of other people stay free. */
export function lockAlikeReports(report: {
  readonly kind: LifeEventKind
  readonly event_day: string
  readonly record_id: string
}): Prisma.Sql {
  return Prisma.sql`select ${REPORT} where ${waitingOf(report.record_id)} and r.kind = ${report.kind} and r.event_day = ${report.event_day}::date
    order by r.id for update of r`
}

export function confirmReports(ids: readonly string[], eventId: string): Prisma.Sql {
  return Prisma.sql`update outside_report set state = 'CONFIRMED', event_id = ${eventId}::uuid where id = any(${[...ids]}::uuid[])`
}

export function setReportsAside(ids: readonly string[], reason: string): Prisma.Sql {
  return Prisma.sql`update outside_report set state = 'SET_ASIDE', set_aside_reason = ${reason} where id = any(${[...ids]}::uuid[])`
}

/** Another day on which the same is reported of the person, or waits to be confirmed. */
export interface OtherDayRow {
  readonly report_id: string
  readonly day: string
  readonly is_reported: boolean
}

export function findOtherDays(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`with recursive asked as (select r.id, r.worker_id, r.kind, r.event_day from outside_report r where r.id = any(${[...ids]}::uuid[])),
    chain as (select a.id, a.worker_id as worker from asked a union select h.id, w.superseded_by from chain h join worker w on w.id = h.worker where w.superseded_by is not null),
    family as (select c.id, c.worker from chain c union select f.id, w.id from family f join worker w on w.superseded_by = f.worker)
    select distinct a.id as report_id, k.event_day::text as day, k.is_reported from asked a join family f on f.id = a.id
      join (select e.worker_id, e.kind, e.event_day, true as is_reported from life_event e where e.state = 'REPORTED'
        union all select o.worker_id, o.kind, o.event_day, false from outside_report o where o.state = 'WAITING') k
        on k.worker_id = f.worker and k.kind = a.kind and k.event_day <> a.event_day
    order by 1, 2, 3`
}
