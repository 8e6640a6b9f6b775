import { Prisma } from '@payung/database/prisma'
import type { DayPrecision, LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { ClaimProgramme } from '@payung/domain/benefit/benefits-for'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import type { ReportSource } from '@payung/domain/benefit/claim-input'
import { type ClaimState, isClaimWorklist, OPEN_CLAIM_STATES } from '@payung/domain/benefit/claim-state'
import type { SchoolLevel } from '@payung/domain/benefit/scholarship'
import type { PageRequest } from '../../platform/page-request.ts'
import { type ClaimChoice, chosenClaims, HAS_SHORTFALL } from './claim-figures.queries.ts'

export interface LifeEventRow {
  readonly id: string
  readonly tenant_id: string
  readonly worker_id: string
  /** The record into which the person's was merged, or theirs; null to who no longer sees the person. */
  readonly record_id: string | null
  readonly kind: LifeEventKind
  readonly event_day: string
  readonly day_precision: DayPrecision
  readonly place: string
  readonly at_work_or_on_the_way: boolean | null
  readonly because_of_work: boolean | null
  readonly in_traffic: boolean | null
  readonly of_occupational_illness: boolean | null
  readonly state: 'REPORTED' | 'WITHDRAWN'
  readonly withdrawn_by: string | null
  readonly withdrawal_reason: string | null
  readonly created_by: string
  readonly created_at: Date
  readonly claim_id: string | null
  readonly claim_state: ClaimState | null
}

/** Records that were merged are one person: the one that holds, as far as the viewer sees it. */
export const recordOf = (worker: 'e.worker_id' | 'c.worker_id' | 'r.worker_id') =>
  Prisma.sql`(with recursive chain as (select w.id, w.superseded_by from worker w where w.id = ${Prisma.raw(worker)}
    union all select w.id, w.superseded_by from chain h join worker w on w.id = h.superseded_by) select h.id from chain h where h.superseded_by is null) as record_id`

const EVENT = Prisma.sql`e.id, e.tenant_id, e.worker_id, ${recordOf('e.worker_id')}, e.kind, e.event_day::text, e.day_precision, e.place, e.at_work_or_on_the_way, e.because_of_work, e.in_traffic,
  e.of_occupational_illness, e.state, e.withdrawn_by, e.withdrawal_reason, e.created_by, e.created_at, c.id as claim_id, c.state as claim_state
  from life_event e left join claim c on c.event_id = e.id`

export function findLifeEvents(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${EVENT} where e.id = any(${[...ids]}::uuid[])`
}

/** Of a person, with what was reported of records that were merged into theirs. */
export function findLifeEventsOf(workerId: string): Prisma.Sql {
  return Prisma.sql`with recursive merged as (select ${workerId}::uuid as id union select w.id from merged m join worker w on w.superseded_by = m.id)
    select ${EVENT} where e.worker_id in (select m.id from merged m) order by e.event_day desc, e.id desc limit 100`
}

/** The same event as somebody reports now, if it is known: also of a record that was merged into the person's. Of two that were reported apart, their own. */
export function findKnownEvent(workerId: string, kind: LifeEventKind, day: string): Prisma.Sql {
  return Prisma.sql`with recursive merged as (select ${workerId}::uuid as id union select w.id from merged m join worker w on w.superseded_by = m.id)
    select ${EVENT} where e.worker_id in (select m.id from merged m) and e.kind = ${kind} and e.event_day = ${day}::date and e.state = 'REPORTED'
    order by e.worker_id <> ${workerId}::uuid, e.id limit 1`
}

export interface NewLifeEvent {
  readonly tenantId: string
  readonly workerId: string
  readonly kind: LifeEventKind
  readonly eventDay: string
  readonly dayPrecision: DayPrecision
  readonly place: string
  readonly atWorkOrOnTheWay: boolean | null
  readonly becauseOfWork: boolean | null
  readonly inTraffic: boolean | null
  readonly ofOccupationalIllness: boolean | null
}

export function insertLifeEvent(id: string, event: NewLifeEvent): Prisma.Sql {
  return Prisma.sql`insert into life_event (id, tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, because_of_work, in_traffic,
      of_occupational_illness)
    values (${id}::uuid, ${event.tenantId}::uuid, ${event.workerId}::uuid, ${event.kind}, ${event.eventDay}::date, ${event.dayPrecision}, ${event.place},
      ${event.atWorkOrOnTheWay}::boolean, ${event.becauseOfWork}::boolean, ${event.inTraffic}::boolean, ${event.ofOccupationalIllness}::boolean)`
}

/** A report that its sender has made already stays one. */
export function insertReport(
  eventId: string,
  tenantId: string,
  source: ReportSource,
  evidenceId: string | null,
): Prisma.Sql {
  return Prisma.sql`insert into life_event_report (event_id, tenant_id, source, file_id)
    values (${eventId}::uuid, ${tenantId}::uuid, ${source}, ${evidenceId}::uuid)
    on conflict (event_id, reported_by) do nothing`
}

/** What decides whether a file can be the evidence of a report: the viewer's own report of the event, and whether the file is somebody's paper already. */
export function findEvidenceUse(eventId: string | null, fileId: string): Prisma.Sql {
  return Prisma.sql`select r.event_id is not null as has_reported, r.file_id is not distinct from ${fileId}::uuid as is_same, app.document_attached(${fileId}::uuid) as is_used
    from (values (${eventId}::uuid, app.user_id())) v(event_id, user_id)
      left join life_event_report r on r.event_id = v.event_id and r.reported_by = v.user_id`
}

export interface EvidenceUseRow {
  readonly has_reported: boolean
  readonly is_same: boolean
  readonly is_used: boolean
}

export function withdrawEvent(id: string, reason: string): Prisma.Sql {
  return Prisma.sql`update life_event set state = 'WITHDRAWN', withdrawal_reason = ${reason}
    where id = ${id}::uuid and state = 'REPORTED'`
}

/** What a report says from now on; the database keeps what it said before. */
export function correctEvent(
  id: string,
  event: Omit<NewLifeEvent, 'tenantId' | 'workerId' | 'kind'>,
  reason: string,
): Prisma.Sql {
  return Prisma.sql`update life_event set event_day = ${event.eventDay}::date, day_precision = ${event.dayPrecision}, place = ${event.place},
      at_work_or_on_the_way = ${event.atWorkOrOnTheWay}::boolean, because_of_work = ${event.becauseOfWork}::boolean, in_traffic = ${event.inTraffic}::boolean,
      of_occupational_illness = ${event.ofOccupationalIllness}::boolean, correction_reason = ${reason}
    where id = ${id}::uuid and state = 'REPORTED'`
}

export interface CorrectionRow {
  readonly id: string
  readonly event_id: string
  readonly event_day: string
  readonly day_precision: DayPrecision
  readonly place: string
  readonly at_work_or_on_the_way: boolean | null
  readonly because_of_work: boolean | null
  readonly in_traffic: boolean | null
  readonly of_occupational_illness: boolean | null
  readonly reason: string
  readonly corrected_by: string
  readonly corrected_at: Date
}

export function findCorrections(eventIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select k.id, k.event_id, k.event_day::text, k.day_precision, k.place, k.at_work_or_on_the_way, k.because_of_work, k.in_traffic,
      k.of_occupational_illness, k.reason, k.corrected_by, k.corrected_at
    from life_event_correction k where k.event_id = any(${[...eventIds]}::uuid[]) order by k.id`
}

export interface ReportRow {
  readonly event_id: string
  readonly source: ReportSource
  readonly reported_by: string
  readonly reported_at: Date
  readonly file_id: string | null
}

export function findReports(eventIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select r.event_id, r.source, r.reported_by, r.reported_at, r.file_id from life_event_report r where r.event_id = any(${[...eventIds]}::uuid[]) order by r.id`
}

export interface ClaimRow {
  readonly id: string
  readonly tenant_id: string
  readonly event_id: string
  readonly worker_id: string
  readonly record_id: string | null
  readonly programme: ClaimProgramme
  readonly state: ClaimState
  readonly state_since: string
  readonly state_reason: string | null
  readonly state_day: string
  readonly checklist_version: number
  readonly complete_on: string | null
  readonly due_rupiah: bigint | null
  readonly approved_rupiah: bigint | null
  readonly insurer_number: string | null
  /** By which people and the insurer's file know the case. */
  readonly case_number: string
  /** What the insurer has paid; null before, and of claims that were paid before it was written down. */
  readonly paid_rupiah: bigint | null
  readonly version: number
  readonly opened_at: Date
  /** An heir says less arrived than was paid, and nobody has decided about it. */
  readonly has_shortfall: boolean
}

const CLAIM = Prisma.sql`c.id, c.tenant_id, c.event_id, c.worker_id, ${recordOf('c.worker_id')}, c.programme, c.state, c.state_since::text, c.state_reason, c.state_day::text,
  c.checklist_version, c.complete_on::text, c.due_rupiah, c.approved_rupiah, c.insurer_number, c.case_number, c.paid_rupiah, c.version, c.opened_at,
  ${HAS_SHORTFALL} as has_shortfall from claim c`

export function findClaims(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select ${CLAIM} where c.id = any(${[...ids]}::uuid[])`
}

export function lockClaim(id: string): Prisma.Sql {
  return Prisma.sql`select ${CLAIM} where c.id = ${id}::uuid for update of c`
}

/** Work to do: the longest waiting first, by an index of its own. Other lists: the first opened first. */
export function listClaims(choice: ClaimChoice, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const isForward = direction === 'FORWARD'
  const isByDay = isClaimWorklist(choice)
  const way = Prisma.raw(isForward ? 'asc' : 'desc')
  return Prisma.sql`select ${CLAIM} where c.tenant_id = app.tenant_id() and ${chosenClaims(choice)}
      ${cursor === null ? Prisma.empty : beyond(cursor, isByDay, Prisma.raw(isForward ? '>' : '<'))}
    order by ${isByDay ? Prisma.sql`c.state_since ${way}, ` : Prisma.empty}c.id ${way} limit ${Prisma.raw(String(limit))}`
}

/** What follows a place in a list, which is `day:id`. */
function beyond(place: string, isByDay: boolean, comparison: Prisma.Sql): Prisma.Sql {
  const [day = '', id = ''] = place.split(':')
  return isByDay
    ? Prisma.sql`and (c.state_since, c.id) ${comparison} (${day}::date, ${id}::uuid)`
    : Prisma.sql`and c.id ${comparison} ${id}::uuid`
}

export function countClaims(choice: ClaimChoice): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from claim c where c.tenant_id = app.tenant_id() and ${chosenClaims(choice)}`
}

/** A claim as it goes to a file: what its list says, and its money. */
export interface ExportedClaimRow
  extends Pick<
    ClaimRow,
    | 'case_number'
    | 'programme'
    | 'state'
    | 'state_since'
    | 'has_shortfall'
    | 'insurer_number'
    | 'due_rupiah'
    | 'approved_rupiah'
  > {
  /** As the viewer's lists name the person; null for who is not on them. */
  readonly display_name: string | null
  readonly village_code: string | null
  readonly paid_rupiah: bigint | null
  /** From the day on which it was opened until today, or until it was answered. */
  readonly days_open: number
}

/** The whole list, in its order, in one reading. */
export function declareClaims(choice: ClaimChoice): Prisma.Sql {
  return Prisma.sql`declare claims_listed no scroll cursor for
    select k.case_number, k.programme, k.state, k.state_since, k.has_shortfall, k.insurer_number, k.due_rupiah, k.approved_rupiah, l.display_name, l.village_code,
      case when k.state in ('PAID', 'CLOSED') and exists (select from claim_step s where s.claim_id = k.id and s.to_state = 'PAID') then coalesce(k.paid_rupiah, k.approved_rupiah) end as paid_rupiah,
      case when k.state = any(${[...OPEN_CLAIM_STATES]}::text[]) then app.today() else k.state_since::date end
        - app.day_of(k.opened_at) as days_open
    from (select ${CLAIM} where c.tenant_id = app.tenant_id() and ${chosenClaims(choice)}) k
      left join worker_listing l on l.worker_id = coalesce(k.record_id, k.worker_id)
    order by ${isClaimWorklist(choice) ? Prisma.sql`k.state_since, ` : Prisma.empty}k.id`
}

export function fetchClaims(rows: number): Prisma.Sql {
  return Prisma.sql`fetch forward ${Prisma.raw(String(rows))} from claims_listed`
}

export interface ClaimPaperRow {
  readonly id: string
  readonly claim_id: string
  readonly kind: ClaimPaper
  readonly file_id: string
  readonly added_by: string
  readonly added_at: Date
  /** It says something about somebody's health, and the viewer is no officer of the case. */
  readonly is_closed: boolean
}

export function findClaimPapers(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select p.id, p.claim_id, p.kind, p.file_id, p.added_by, p.added_at,
      p.is_health and p.added_by is distinct from app.user_id() and not app.is_officer_of_claim(p.claim_id) as is_closed
    from claim_paper p where p.claim_id = any(${[...claimIds]}::uuid[]) order by p.id`
}

export function insertClaimPaper(claimId: string, tenantId: string, kind: ClaimPaper, fileId: string): Prisma.Sql {
  return Prisma.sql`insert into claim_paper (claim_id, tenant_id, kind, file_id) values (${claimId}::uuid, ${tenantId}::uuid, ${kind}, ${fileId}::uuid)`
}

/** The claim that has a file as this paper: an upload belongs to one claim alone. */
export function findClaimOfPaper(kind: ClaimPaper, fileId: string): Prisma.Sql {
  return Prisma.sql`select p.claim_id from claim_paper p where p.file_id = ${fileId}::uuid and p.kind = ${kind}`
}

export interface ClaimDemandRow {
  readonly claim_id: string
  readonly kind: ClaimPaper
  readonly reason: string
}

export function findClaimDemands(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select d.claim_id, d.kind, d.reason from claim_demand d where d.claim_id = any(${[...claimIds]}::uuid[]) order by d.demanded_at, d.kind`
}

export function insertClaimDemand(claimId: string, tenantId: string, kind: ClaimPaper, reason: string): Prisma.Sql {
  return Prisma.sql`insert into claim_demand (claim_id, tenant_id, kind, reason) values (${claimId}::uuid, ${tenantId}::uuid, ${kind}, ${reason})`
}

export interface TermRow {
  readonly day: string
  readonly key: string
  readonly amount: bigint
  readonly legal_basis: string | null
}

/** What the law says on some days about benefits and clocks. */
export function findTerms(days: readonly string[]): Prisma.Sql {
  return Prisma.sql`select d.day, r.key, r.amount, r.legal_basis from unnest(${[...days]}::text[]) d(day) join reference_amount r on r.valid @> d.day::date
    where r.key ~ '^(DEATH_|ACCIDENT_|DISABILITY_|SCHOLARSHIP_|CLAIM_|ARREARS_)'`
}

export interface HolidayRow {
  /** The day from which somebody counts. */
  readonly from_day: string
  readonly day: string
}

/** Holidays in the two months after some days: no term of the insurer is longer. */
export function findHolidays(days: readonly string[]): Prisma.Sql {
  return Prisma.sql`select f.day as from_day, n.day::text as day from unnest(${[...days]}::text[]) f(day) join national_holiday n on n.day > f.day::date and n.day <= f.day::date + 62`
}

export interface EventChildRow {
  readonly event_id: string
  readonly birth_date: string
  readonly level: SchoolLevel | null
  readonly year_of_level: number | null
  readonly married_on: string | null
  /** Since when the child works or has left school. */
  readonly left_on: string | null
}

/** The children after some events who may get a scholarship, as they were written down. */
export function findEventChildren(eventIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.event_id, s.birth_date::text, s.level, s.year_of_level, case when x.kind = 'MARRIED' then x.on_day::text end as married_on,
      case when x.kind <> 'MARRIED' then x.on_day::text end as left_on
    from scholarship s join claim c on c.id = s.claim_id left join scholarship_end x on x.scholarship_id = s.id and x.withdrawn_at is null
    where c.event_id = any(${[...eventIds]}::uuid[]) and s.withdrawn_at is null order by s.id`
}

export interface ProtectedMonthRow {
  readonly worker_id: string
  readonly month: string
  readonly programme: string
}

/** The months that the insurer has posted to some people, under whichever government's decree, by programme. */
export function findProtectedMonths(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.worker_id, m.month::text, m.programme from app.protected_months_of(${[...workerIds]}::uuid[]) m`
}

/** Which of these cases are of the demonstration, also to whoever may read no decree. */
export function findInventedCases(claimIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select i.id from unnest(${[...claimIds]}::uuid[]) i(id) where app.is_invented_case(i.id)`
}

export interface OwnBranchRow {
  readonly name: string
}

/** The insurer's branches with which this government has an agreement that holds today. */
export function findOwnBranches(): Prisma.Sql {
  return Prisma.sql`select distinct t.name from agreement a join agreement_party g on g.agreement_id = a.id and g.party_tenant_id = app.tenant_id()
      join agreement_party i on i.agreement_id = a.id join tenant t on t.id = i.party_tenant_id
    where a.state = 'SIGNED' and a.valid @> app.today() and t.kind = 'INSURER_BRANCH' order by t.name limit 2`
}
