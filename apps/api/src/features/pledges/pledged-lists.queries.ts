import { Prisma } from '@payung/database/prisma'

/** A list that is drawn from a pledge. */
export interface PledgedListRow {
  readonly pledge_id: string
  readonly cohort_id: string
  /** Members whom the pledge holds. */
  readonly people: number
  /** The newest designation of the list. */
  readonly decree_id: string | null
}

/** Lists of the viewer's government that are drawn from pledges and were not put away, the newest first. */
function listsDrawn(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select u.pledge_id, c.id as cohort_id,
      (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER'
        and m.worker_id in (select p.worker_id from app.pledged_people(array[u.pledge_id]) p))::int as people,
      (select d.id from decree d where d.cohort_id = c.id and d.kind = 'DESIGNATION' order by d.id desc limit 1) as decree_id
    from cohort c cross join lateral unnest(c.pledge_ids) u(pledge_id) where c.state <> 'DISCARDED' and c.tenant_id = app.tenant_id() and ${condition}
    order by c.id desc, u.pledge_id`
}

export function findListsOfPledges(pledgeIds: readonly string[]): Prisma.Sql {
  const ids = Prisma.sql`${[...pledgeIds]}::uuid[]`
  return listsDrawn(Prisma.sql`c.pledge_ids && ${ids} and u.pledge_id = any (${ids})`)
}

export function findPledgesOfLists(cohortIds: readonly string[]): Prisma.Sql {
  return listsDrawn(Prisma.sql`c.id = any (${[...cohortIds]}::uuid[])`)
}

/** Months of a decree for which the company of an ended pledge was to pay, and nobody takes over yet. */
export interface WithoutPayerRow {
  readonly pledge_id: string
  readonly decree_id: string
  readonly from_month: string
  readonly until_month: string
}

export function findMonthsWithoutPayer(pledgeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select m.pledge_id, m.decree_id, m.from_month::text, m.until_month::text
    from app.months_without_payer(${[...pledgeIds]}::uuid[]) m order by m.from_month, m.decree_id`
}

export interface UnplacedRow {
  readonly pledge_id: string
  readonly people: number
  readonly unplaced: number
}

/** Of somebody `p` of a pledge: on no list that is drawn from it and still takes places. Who replaced somebody came by an amendment. */
const IS_UNPLACED = Prisma.sql`not exists (
    select from cohort c join cohort_member m on m.cohort_id = c.id and m.worker_id = p.worker_id and m.standing = 'MEMBER'
    where p.pledge_id = any (c.pledge_ids) and c.state <> 'DISCARDED' and (c.state <> 'LOCKED' or app.quota_released(c.id) is null))
  and not exists (select from pledge_place n where n.pledge_id = p.pledge_id and n.worker_id = p.worker_id and n.came_for is not null and n.released_at is null)`

/** How many people pledges hold today, and how many of them are on no list. Who was replaced holds nothing any more. */
export function countUnplaced(pledgeIds: readonly string[]): Prisma.Sql {
  const ids = Prisma.sql`${[...pledgeIds]}::uuid[]`
  return Prisma.sql`
    select p.pledge_id, count(*)::int as people, count(*) filter (where ${IS_UNPLACED})::int as unplaced
    from app.pledged_people(${ids}) p where p.has_month group by 1`
}

const FITS = Prisma.sql`p.insurance_programmes && o.insurance_programmes and daterange(p.from_month, p.until_month)`

export interface ProgrammeForPledgeRow {
  readonly id: string
  /** How many people of the pledge who are on no list still fit into its quotas. */
  readonly room: number
}

/**
 * Open programmes of the viewer's government that insure alike in a month of a pledge: those that have room for people of it first, then the newest. Where people
 * wait, the quota is used up, so the programme of their list has none. Quotas lie beside one another, never within one another.
 */
export function findProgrammesFor(pledgeId: string): Prisma.Sql {
  const within = (village: Prisma.Sql) =>
    Prisma.sql`(${village} = q.area_code or starts_with(${village}, q.area_code || '.'))`
  return Prisma.sql`
    with fitting as materialized (
      select o.id from pledge p join programme o on o.tenant_id = p.region_tenant_id and o.state = 'OPEN' and ${FITS} && o.period
      where p.id = ${pledgeId}::uuid order by o.id desc limit 50
    ), waiting as materialized (
      select l.village_code, count(*) as people from app.pledged_people(array[${pledgeId}::uuid]) p
        join worker_listing l on l.tenant_id = app.tenant_id() and l.worker_id = p.worker_id
      where p.has_month and ${IS_UNPLACED} group by 1
    ), used as materialized (
      select f.id, u.village_code, sum(u.people) as people from fitting f cross join lateral app.locked_by_village(f.id) u group by 1, 2
    ), quota as (
      select f.id, (select coalesce(sum(w.people), 0) from waiting w where ${within(Prisma.sql`w.village_code`)}) as wanted,
        q.people - (select coalesce(sum(u.people), 0) from used u where u.id = f.id and ${within(Prisma.sql`u.village_code`)}) as free
      from fitting f join programme_quota q on q.programme_id = f.id
    ), fits as (
      select f.id, coalesce((select sum(least(k.wanted, greatest(k.free, 0))) from quota k where k.id = f.id), 0)::int as room from fitting f
    )
    select s.id, s.room from fits s order by s.room > 0 desc, s.id desc`
}

/** Other approved pledges to the same government that insure alike in a month of this one and that no list is drawn from, the newest first. */
export function findPledgesBeside(pledgeId: string): Prisma.Sql {
  return Prisma.sql`select o.id from pledge p join pledge o on o.region_tenant_id = p.region_tenant_id and o.id <> p.id and o.state = 'APPROVED'
      and ${FITS} && daterange(o.from_month, o.until_month)
    where p.id = ${pledgeId}::uuid and not exists (select from cohort c where o.id = any (c.pledge_ids) and c.state <> 'DISCARDED'
      and (c.state <> 'LOCKED' or app.quota_released(c.id) is null)) order by o.id desc limit 50`
}
