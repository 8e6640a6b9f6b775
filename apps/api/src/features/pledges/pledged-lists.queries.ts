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

export interface UnplacedRow {
  readonly pledge_id: string
  readonly people: number
  readonly unplaced: number
}

/** How many people pledges hold, and how many of them are members of no list that is drawn from the pledge and still takes places. Who replaced somebody came by an amendment. */
export function countUnplaced(pledgeIds: readonly string[]): Prisma.Sql {
  const ids = Prisma.sql`${[...pledgeIds]}::uuid[]`
  return Prisma.sql`
    select p.pledge_id, count(*)::int as people, count(*) filter (where not exists (
      select from cohort c join cohort_member m on m.cohort_id = c.id and m.worker_id = p.worker_id and m.standing = 'MEMBER'
      where p.pledge_id = any (c.pledge_ids) and c.state <> 'DISCARDED' and (c.state <> 'LOCKED' or app.quota_released(c.id) is null))
        and not exists (select from pledge_place n where n.pledge_id = p.pledge_id and n.worker_id = p.worker_id and n.came_for is not null and n.released_at is null))::int as unplaced
    from app.pledged_people(${ids}) p group by 1`
}

const FITS = Prisma.sql`p.insurance_programmes && o.insurance_programmes and daterange(p.from_month, p.until_month)`

/** Open programmes of the viewer's government that insure alike in a month of a pledge, the newest first. */
export function findProgrammesFor(pledgeId: string): Prisma.Sql {
  return Prisma.sql`select o.id from pledge p join programme o on o.tenant_id = p.region_tenant_id and o.state = 'OPEN' and ${FITS} && o.period
    where p.id = ${pledgeId}::uuid order by o.id desc limit 50`
}

/** Other approved pledges to the same government that insure alike in a month of this one and that no list is drawn from, the newest first. */
export function findPledgesBeside(pledgeId: string): Prisma.Sql {
  return Prisma.sql`select o.id from pledge p join pledge o on o.region_tenant_id = p.region_tenant_id and o.id <> p.id and o.state = 'APPROVED'
      and ${FITS} && daterange(o.from_month, o.until_month)
    where p.id = ${pledgeId}::uuid and not exists (select from cohort c where o.id = any (c.pledge_ids) and c.state <> 'DISCARDED'
      and (c.state <> 'LOCKED' or app.quota_released(c.id) is null)) order by o.id desc limit 50`
}
