import { Prisma } from '@payung/database/prisma'
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import { INSURED_ALIKE, like } from './decree-annex.queries.ts'

/** A change as it is asked for, in the shape that the database reads. */
export interface AskedChange {
  readonly change: 'ADD' | 'REMOVE' | 'REPLACE' | 'CORRECT'
  readonly line: number | null
  readonly worker: string | null
  readonly reason: string
  readonly note: string | null
  /** Why somebody comes before others of the reserve; null for whoever comes in its order. */
  readonly orderReason: string | null
  /** From whose order a newcomer comes; null for the reserve of the list. The database checks that it pays for whom they replace. */
  readonly pledge: string | null
}

export type ChangeFault =
  | 'LINE_TAKEN'
  | 'LINE_TWICE'
  | 'PROGRAMME_CLOSED'
  | 'NOT_IN_RESERVE'
  | 'NOT_ELIGIBLE_NOW'
  | 'RULE_NOT_MET'
  | 'OTHER_AREA'
  | 'DESIGNATED_ALREADY'
  | 'WINNER_DESIGNATED'
  | 'NOTHING_CORRECTED'
  | 'NAMED_TWICE'

export interface ChangeFaultRow {
  /** Which of those asked for, from 0. */
  readonly at: number
  readonly fault: ChangeFault
  /** Who comes, where somebody does. */
  readonly worker_id: string | null
  readonly name: string | null
  /** Where the record stands that theirs was merged into. */
  readonly standing_line: number | null
  readonly standing_number: string | null
}

/** What a line `x` says of somebody is what their record `w` says today: a NIK that is corrected makes it another person's. */
const SAME_FACTS = Prisma.sql`(x.worker_id, x.person_id, x.name, x.birth_place, x.birth_date, x.sex, x.address, x.rt, x.rw, x.village_code, x.occupation_code)
  is not distinct from (w.id, w.person_id, w.name, w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, w.occupation_code)`

/** The reserve stands as it was locked; who has died or moved since is not called up any more. */
const ELIGIBLE = Prisma.sql`'CANDIDATE', 'VERIFIED'`

/**
 * What cannot stand among changes to the draft of an amendment, in the order in which they were asked for.
 *
 * `admitted` judges a row of `worker_listing l` by the programme's rule of today.
 */
export function findChangeFaults(decreeId: string, asked: readonly AskedChange[], admitted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    with given as (
      select (a.n - 1)::int as at, a.c ->> 'change' as change, (a.c ->> 'line')::int as line, (a.c ->> 'worker')::uuid as worker, a.c ->> 'pledge' as pledge
      from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) with ordinality a(c, n)),
    asked as (
      select g.*, row_number() over (partition by g.line order by g.at) > 1 as line_again, row_number() over (partition by g.worker order by g.at) > 1 as worker_again
      from given g),
    -- Their own record, and those that were merged with it: together, so that each is looked for by index.
    named as (
      select a.at, a.line, a.worker as id from asked a where a.worker is not null
      union all select a.at, a.line, t.twin_id from asked a join app.merged_twins() t on t.worker_id = a.worker),
    designated as materialized (
      select distinct n.at from named n join decree d on d.id = ${decreeId}::uuid join decree_holding o on o.worker_id = n.id
      where o.programme_id in ${INSURED_ALIKE} and o.from_month < o.until_month and o.from_month < d.until_month and d.from_month < o.until_month
        and not (o.decree_id = d.amends_id and (o.line_no is not distinct from n.line or exists (
          select from decree_entry t where t.decree_id = d.id and t.target_line = o.line_no)))),
    judged as (
      select a.*, coalesce(l.display_name, s.name) as name, s.standing_line, o.number as standing_number, case
        when a.change <> 'ADD' and h.line_no is null then 'LINE_TAKEN'
        when a.line is not null and (exists (select from decree_entry e where e.decree_id = d.id and a.line in (e.target_line, e.fills_line))
          or a.line_again) then 'LINE_TWICE'
        when a.change = 'CORRECT' and s.standing_line is not null then 'WINNER_DESIGNATED'
        when a.change = 'CORRECT' and ${SAME_FACTS} then 'NOTHING_CORRECTED'
        when a.change in ('ADD', 'REPLACE') and p.state = 'CLOSED' then 'PROGRAMME_CLOSED'
        when a.change in ('ADD', 'REPLACE') and a.pledge is null and m.worker_id is null then 'NOT_IN_RESERVE'
        when a.change in ('ADD', 'REPLACE') and l.status not in (${ELIGIBLE}) then 'NOT_ELIGIBLE_NOW'
        when a.change = 'REPLACE' and a.pledge is null and m.area_code <> h.area_code then 'OTHER_AREA'
        when a.worker is not null and (exists (select from decree_entry e where e.decree_id = d.id and e.worker_id = a.worker and e.change <> 'REMOVE')
          or a.worker_again) then 'NAMED_TWICE'
        when a.at in (select n.at from designated n) then 'DESIGNATED_ALREADY'
        when a.change in ('ADD', 'REPLACE') and l.worker_id is null then 'NOT_ELIGIBLE_NOW'
        when a.change in ('ADD', 'REPLACE') and ${admitted} is not true then 'RULE_NOT_MET' end as fault
      from asked a join decree d on d.id = ${decreeId}::uuid join decree b on b.id = d.amends_id join programme p on p.id = d.programme_id
        left join decree_holding h on h.decree_id = b.id and h.line_no = a.line and h.until_month = b.until_month and h.from_month <= d.from_month
        left join decree_entry x on a.change = 'CORRECT' and x.decree_id = h.entry_decree_id and x.entry_no = h.entry_no
        -- Apart: a function within the condition would have every record read for each change.
        left join lateral (select app.record_of(h.worker_id) as id where a.change = 'CORRECT' offset 0) r on true
        left join worker w on w.id = r.id
        left join cohort_member m on m.cohort_id = b.cohort_id and m.worker_id = a.worker and m.standing = 'RESERVE'
        left join worker_listing l on l.worker_id = a.worker and l.tenant_id = d.tenant_id and l.level = 'FULL'
        left join app.merged_lines(${decreeId}::uuid) s on s.line_no = a.line and a.change = 'CORRECT'
        left join decree o on o.id = s.standing_decree)
    select at, fault, worker as worker_id, name, standing_line, standing_number from judged where fault is not null order by at limit 20`
}

/** Whoever waits in the reserve of the cohort that a decree designated, may still be had, and is not designated in its months by now. Nobody once the programme is closed. */
export interface ReserveRow {
  readonly worker_id: string
  readonly area_code: string
  readonly village_code: string
  readonly place: number
  readonly points: number
  readonly name: string | null
  readonly national_id_prefix: string | null
  readonly occupation_code: string | null
  readonly status: WorkerStatus
  /** By the programme's rule of today. */
  readonly admitted: boolean
}

export interface ReserveFilter {
  readonly areaCode: string | null
  /** Who could stand on this line: replacements come from the same quota's area. */
  readonly line: number | null
  /** Part of a name. */
  readonly search: string | null
}

export interface ReservePage {
  readonly limit: number
  readonly cursor: string | null
}

interface Reserved {
  readonly id: string
  readonly amends_id: string | null
}

/** Those of the page whom the rule refuses stand among them: who is passed over is seen to be. Nobody beyond the page is judged. */
export function listReserve(
  decree: Reserved,
  filter: ReserveFilter,
  page: ReservePage,
  admittedOf: (asked: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    with page as materialized (select m.* from ${waiting(decree, filter, page)})
    select m.worker_id, m.area_code, m.village_code, m.place, m.points, l.display_name as name, l.national_id_prefix, l.occupation_code, l.status,
      ${admittedOf(Prisma.sql`(select coalesce(array_agg(p.worker_id), '{}') from page p)`)} is true as admitted
    from page m join worker_listing l on l.worker_id = m.worker_id and l.tenant_id = m.tenant_id order by m.area_code, m.place`
}

/** Whoever may be called up, of everybody: judged in one statement. */
export interface CallableRow extends Pick<ReserveRow, 'worker_id' | 'area_code' | 'place' | 'admitted'> {}

export function listCallable(decree: Reserved, most: number, admitted: Prisma.Sql): Prisma.Sql {
  const all = { areaCode: null, line: null, search: null }
  return Prisma.sql`select m.worker_id, m.area_code, m.place, ${admitted} is true as admitted from ${waiting(decree, all, { limit: most + 1, cursor: null })}`
}

function waiting(
  { id }: Reserved,
  { areaCode, line, search }: ReserveFilter,
  { limit, cursor }: ReservePage,
): Prisma.Sql {
  const at = /^([\d.]{2,13})~(\d{1,9})$/.exec(cursor ?? '')
  return Prisma.sql`decree d join decree b on b.id = coalesce(d.amends_id, d.id) join programme p on p.id = d.programme_id and p.state = 'OPEN'
      join cohort_member m on m.cohort_id = b.cohort_id and m.standing = 'RESERVE'
      join worker_listing l on l.worker_id = m.worker_id and l.tenant_id = d.tenant_id and l.level = 'FULL' and l.status in (${ELIGIBLE})
    where d.id = ${id}::uuid
      ${areaCode === null ? Prisma.empty : Prisma.sql`and (m.village_code = ${areaCode} or starts_with(m.village_code, ${`${areaCode}.`}))`}
      ${
        line === null
          ? Prisma.empty
          : Prisma.sql`and m.area_code = (select h.area_code from decree_holding h where h.decree_id = b.id and h.line_no = ${line}::int
              and h.until_month = b.until_month limit 1)`
      }
      ${search === null ? Prisma.empty : Prisma.sql`and l.display_name ilike ${like(search)}`}
      ${at === null ? Prisma.empty : Prisma.sql`and (m.area_code, m.place) > (${at[1]}, ${Number(at[2])}::int)`}
      and not exists (select from decree_entry e where e.decree_id = d.id and e.worker_id = m.worker_id and e.change <> 'REMOVE')
      and not exists (select from decree_holding h where h.worker_id = m.worker_id and h.programme_id in ${INSURED_ALIKE} and h.from_month < h.until_month
        and h.from_month < d.until_month and d.from_month < h.until_month)
    order by m.area_code, m.place limit ${Prisma.raw(String(limit))}`
}

export function reserveCursor({ area_code, place }: ReserveRow): string {
  return `${area_code}~${place}`
}

/** A change of a draft that could not be signed any more. */
export interface StaleChangeRow {
  readonly entry_no: number
  readonly worker_id: string
  readonly name: string
  readonly fault: 'LINE_TAKEN' | 'NOTHING_CORRECTED' | 'NOT_ELIGIBLE_NOW' | 'RULE_NOT_MET' | 'OUT_OF_TURN'
}

/** `admitted` judges a row of `worker_listing l` by the programme's rule of today. */
export function findStaleChanges(decreeId: string, admitted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select e.entry_no, e.worker_id, e.name, case when e.target_line is not null and (h.line_no is null or h.area_code <> e.area_code
        or (e.change = 'REMOVE' and h.worker_id <> e.worker_id)) then 'LINE_TAKEN'
      when e.change = 'CORRECT' then 'NOTHING_CORRECTED'
      when coalesce(l.status, '') not in (${ELIGIBLE}) then 'NOT_ELIGIBLE_NOW' when o.entry_no is not null then 'OUT_OF_TURN' else 'RULE_NOT_MET' end as fault
    from decree d join decree b on b.id = d.amends_id join decree_entry e on e.decree_id = d.id
      left join decree_holding h on h.decree_id = b.id and h.line_no = e.target_line and h.until_month = b.until_month and h.from_month <= d.from_month
      left join worker_listing l on l.tenant_id = d.tenant_id and l.worker_id = e.worker_id and l.level = 'FULL'
      left join app.out_of_turn(${decreeId}::uuid) o on o.entry_no = e.entry_no
    where d.id = ${decreeId}::uuid and ((e.target_line is not null and (h.line_no is null or h.area_code <> e.area_code
        or (e.change = 'REMOVE' and h.worker_id <> e.worker_id)))
      or e.entry_no in (select app.corrects_nothing(${decreeId}::uuid))
      or (e.change in ('ADD', 'REPLACE') and (o.entry_no is not null or coalesce(l.status, '') not in (${ELIGIBLE}) or ${admitted} is not true)))
    order by e.entry_no`
}

/** A line of the amended decree whose record was merged since, and what the draft can do about it. */
export interface MergedLineRow {
  readonly line_no: number
  /** The draft's own correction of that line, which has to go first. */
  readonly entry_no: number | null
  readonly name: string
  readonly record_id: string
  readonly record_name: string | null
  readonly standing_line: number | null
  readonly standing_number: string | null
}

/** Those that still ask for something: a line that is corrected already does not, unless the record stands elsewhere. */
export function findMergedLines(decreeId: string, most: number): Prisma.Sql {
  return Prisma.sql`
    select m.line_no, m.entry_no, m.name, m.record_id, l.display_name as record_name, m.standing_line, o.number as standing_number
    from app.merged_lines(${decreeId}::uuid) m join decree d on d.id = ${decreeId}::uuid left join decree o on o.id = m.standing_decree
      left join worker_listing l on l.worker_id = m.record_id and l.tenant_id = d.tenant_id
    where m.entry_no is null or m.standing_line is not null order by m.line_no limit ${Prisma.raw(String(most))}`
}

export interface AreaOverQuotaRow {
  readonly name: string
  readonly people: number
  readonly quota: number
}

/** Areas of which the draft of an amendment would exceed the quota. */
export function findAreasOverQuota(decreeId: string): Prisma.Sql {
  return Prisma.sql`select a.name, o.people::int as people, o.quota from app.areas_over_quota(${decreeId}::uuid) o
    join area a on a.code = o.area_code`
}

export interface MonthOverQuotaRow extends AreaOverQuotaRow {
  /** The first in which it would be so. */
  readonly month: string
}

/** Areas in which more would be designated in some month than their quota: an early end frees places from then on, not before. */
export function findMonthsOverQuota(decreeId: string): Prisma.Sql {
  return Prisma.sql`select a.name, o.month::text, o.people::int as people, o.quota from app.months_over_quota(${decreeId}::uuid) o
    join area a on a.code = o.area_code`
}

export function updateDecree(id: string): Prisma.Sql {
  return Prisma.sql`update decree set version = version + 1 where id = ${id}::uuid`
}
