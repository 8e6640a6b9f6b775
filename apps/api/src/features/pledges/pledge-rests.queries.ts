import { Prisma } from '@payung/database/prisma'

/** What an ended pledge still leaves, for one of the agreements under which the next pledge may bring it along. */
export interface PledgeRestRow {
  readonly pledge_id: string
  readonly region_tenant_id: string
  readonly agreement_id: string
  readonly from_month: string
  readonly until_month: string
  readonly left_rupiah: bigint
}

/** Ended pledges of the viewer's company that leave something to pledges under these agreements, the newest first. */
export function findPledgeRests(agreementIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    with ended as materialized (
      select p.id, p.region_tenant_id, p.agreement_id, p.from_month, p.until_month, coalesce(app.pledge_left(p), 0) as left_rupiah from pledge p
      where p.tenant_id = app.tenant_id() and p.state = 'ENDED' and p.taken_rupiah < p.rupiah
    )
    select e.id as pledge_id, e.region_tenant_id, n.id as agreement_id, e.from_month::text as from_month, e.until_month::text as until_month, e.left_rupiah
    from ended e join agreement n on n.id = any(${[...agreementIds]}::uuid[]) and app.renews_agreement(n.id, e.agreement_id)
    where e.left_rupiah > 0 order by e.id desc, n.id`
}

export interface PledgeLeftRow {
  readonly pledge_id: string
  /** What the next pledges may still bring along. */
  readonly left_rupiah: bigint
}

export function findPledgesLeft(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select p.id as pledge_id, coalesce(app.pledge_left(p), 0) as left_rupiah from pledge p where p.id = any(${[...ids]}::uuid[])`
}

export interface NextPledgeRow {
  readonly pledge_id: string
  readonly from_pledge_id: string
  /** What it holds of the rest now. */
  readonly carried_rupiah: bigint
}

/** Pledges that bring something of these along, the oldest first; drafts and withdrawn ones bring nothing. */
export function findNextPledges(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select n.id as pledge_id, s.id as from_pledge_id, coalesce(app.pledge_carried(n), 0) as carried_rupiah
    from pledge s join pledge n on n.carried_from_id = s.id where s.id = any(${[...ids]}::uuid[]) and n.state not in ('DRAFT', 'WITHDRAWN', 'REFUSED') order by n.id`
}
