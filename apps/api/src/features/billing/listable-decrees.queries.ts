import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

/** Months of a decree that were not paid before it. */
const MONTHS = Prisma.sql`(select m.month::date as month from generate_series(d.from_month, d.until_month - interval '1 month', interval '1 month') m(month)
  where not exists (select from jsonb_to_recordset(d.paid_months) p(from_month date, until_month date) where m.month >= p.from_month and m.month < p.until_month))`

/** Whom a decree pays for, counted by their months: a year has few spans, however many people it names. */
const HELD_BY_SPAN = Prisma.sql`(select h.from_month, h.until_month, count(*) as people from decree_holding h where h.decree_id = d.id group by 1, 2)`

const HELD = Prisma.sql`(select coalesce(sum(s.people), 0) from ${HELD_BY_SPAN} s join ${MONTHS} m on m.month >= s.from_month and m.month < s.until_month)`

const LISTED = Prisma.sql`(select coalesce(sum(c.person_months), 0) from contribution_list c where c.decree_id = d.id and c.tenant_id = d.tenant_id
  and not c.is_outside and c.state <> 'DISCARDED')`

/** Lists of its own government: what another payer lists is another share. */
const OWN_LISTS = Prisma.sql`array(select c.id from contribution_list c where c.decree_id = d.id and c.tenant_id = d.tenant_id and not c.is_outside
  and c.state <> 'DISCARDED')`

/** Months of the lines that meet a condition, line by line through an index: what a join of everybody would cost is not known before the decree is. */
const listedWhere = (condition: Prisma.Sql) =>
  Prisma.sql`coalesce((select range_agg(l.months) from contribution_line l where l.decree_id = d.id and l.live and ${condition} and l.list_id = any(${OWN_LISTS})), '{}')`

/** Months after a reported death: nobody owes them, and no list takes them in. */
const UNOWED = Prisma.sql`app.own_months_after_death(d.id)`

/** How many of them no list names, which a list from before the report may do. */
const UNOWED_AND_UNLISTED = Prisma.sql`(select count(*) from ${UNOWED} u
    join decree_holding h on h.decree_id = d.id and h.line_no = u.line_no and h.entry_decree_id = u.entry_decree_id
    join ${MONTHS} m on u.months - ${listedWhere(Prisma.sql`l.worker_id = h.worker_id`)} - ${listedWhere(Prisma.sql`l.holding_no = h.line_no`)} @> m.month)`

/** People of the decree with the months that no list names yet, on their line under a former record either, and of which its government pays all or a share. */
const OPEN = Prisma.sql`
  (select datemultirange(daterange(h.from_month, h.until_month)) * (select range_agg(daterange(m.month, (m.month + interval '1 month')::date)) from ${MONTHS} m)
     * case when d.funding_hash is null then '{(,)}' else coalesce(o.months, '{}') end
     - ${listedWhere(Prisma.sql`l.worker_id = h.worker_id`)} - ${listedWhere(Prisma.sql`l.holding_no = h.line_no`)} - coalesce(u.months, '{}') as months
   from decree_holding h left join ${UNOWED} u on u.line_no = h.line_no and u.entry_decree_id = h.entry_decree_id left join funding_member f on f.decree_id = h.decree_id and f.line_no = h.line_no
     left join (
     select p.class_no, range_agg(p.months) as months from app.shares_of_payer(d.id, d.tenant_id) p group by 1
   ) o on o.class_no = f.class_no
   where h.decree_id = d.id and h.from_month < h.until_month)`

/**
 * Where a decree pays for more months than lists name, some are left; where nothing amended it, none else. After an amendment somebody may still have come while
 * a list names months that another has lost: only then is everybody looked at, and where payers share the months of the decree: parties outside and the worker
 * too, whose lists it keeps.
 */
const HAS_MONTHS_LEFT = Prisma.sql`case when d.funding_hash is null and case when ${HELD} > ${LISTED} then ${HELD} - ${UNOWED_AND_UNLISTED} > ${LISTED} else false end then true
  when d.funding_hash is null and not exists (select from decree a where a.amends_id = d.id and a.signed_on is not null) then false
  else exists (select from ${OPEN} o where not isempty(o.months))
    or d.funding_hash is not null and exists (select from app.outside_shares_to_list(d.id)) end`

/** Signed designations of which some month of somebody is still to be listed, the newest first. */
export function listListableDecrees(search: string | null, { limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`and d.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  const matches =
    search === null ? Prisma.empty : Prisma.sql`and concat_ws(' ', d.number, d.title) ilike ${like(search)}`
  return Prisma.sql`select d.id from decree d
    where d.tenant_id = app.tenant_id() and d.kind = 'DESIGNATION' and d.content_hash is not null ${matches} ${beyond} and ${HAS_MONTHS_LEFT}
    order by d.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

const like = (search: string) => `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`

export interface MonthToListRow {
  /** First day. */
  readonly month: string
  readonly people: number
}

/** The months of a decree in which somebody is still to be listed, and how many. */
export function findMonthsToList(decreeId: string): Prisma.Sql {
  return Prisma.sql`
    select m.month::text, sum(s.people)::int as people
    from decree d cross join lateral (select o.months, count(*) as people from ${OPEN} o where not isempty(o.months) group by 1) s
      join lateral ${MONTHS} m on s.months @> m.month
    where d.id = ${decreeId}::uuid and d.tenant_id = app.tenant_id() and d.kind = 'DESIGNATION' and d.content_hash is not null
    group by 1 order by 1`
}
