import { Prisma } from '@payung/database/prisma'
import type { PublishedCell } from '@payung/domain/disclosure/publish-cells'

/** People who were taken: the region's to know. */
export interface MatchedCellRow {
  readonly district_code: string
  /** Empty for people without one. */
  readonly occupation_code: string
  readonly people: number
}

export function takePeople(pledgeId: string): Prisma.Sql {
  return Prisma.sql`select m.district_code, m.occupation_code, m.people from app.match_pledge(${pledgeId}::uuid) m`
}

/** What may be seen of a matching outside the region. */
export interface PledgeFigureRow {
  readonly pledge_id: string
  readonly district_code: string
  readonly occupation_code: string
  readonly people: number
}

export function findFigures(pledgeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select f.pledge_id, f.district_code, f.occupation_code, f.people from pledge_figure f where f.pledge_id = any(${[...pledgeIds]}::uuid[])
    order by f.district_code, f.occupation_code`
}

export interface FigureScopeRow {
  readonly area_codes: readonly string[]
  readonly occupation_codes: readonly string[]
}

/** What pledges of the same company to the viewer's government are about whose figures it was shown within so many months, of this one too. */
export function findShownScopes(pledgeId: string, months: number): Prisma.Sql {
  return Prisma.sql`select o.area_codes, o.occupation_codes
    from pledge p join pledge o on o.tenant_id = p.tenant_id and o.region_tenant_id = p.region_tenant_id
    where p.id = ${pledgeId}::uuid and exists (select from pledge_figure f where f.pledge_id = o.id)
      and exists (select from pledge_step s where s.pledge_id = o.id and s.to_state = 'MATCHED' and s.at > now() - make_interval(months => ${months}::int))`
}

export interface GroupCopiedRow extends MatchedCellRow {
  readonly copy_id: string
}

/** Groups of which the pledge's company was shown figures by copies of the viewer's decrees within so many months, as counted. */
export function findGroupsCopied(pledgeId: string, months: number): Prisma.Sql {
  return Prisma.sql`select g.copy_id, g.district_code, g.occupation_code, g.people from app.groups_copied_before(${pledgeId}::uuid, ${months}::int) g`
}

export function publishFigures(pledgeId: string, cells: readonly PublishedCell[]): Prisma.Sql {
  const figures = cells.map(({ key: [district, occupation], count }) => ({ district, occupation, people: count }))
  return Prisma.sql`select app.publish_pledge_figures(${pledgeId}::uuid, ${JSON.stringify(figures)}::jsonb)`
}
