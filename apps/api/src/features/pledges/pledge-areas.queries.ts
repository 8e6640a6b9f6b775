import { Prisma } from '@payung/database/prisma'

/** What was published of a matched pledge in a district; one row without a district where nothing was. */
export interface PledgeAreaRow {
  readonly pledge_id: string
  readonly region_tenant_id: string
  /** As the company stated them; none for the whole region. */
  readonly area_codes: readonly string[]
  readonly district_code: string | null
  readonly people: number | null
}

/** Pledges of the viewer's company that hold people, with the figures that their matchings published. */
export function findPledgeAreas(): Prisma.Sql {
  return Prisma.sql`select p.id as pledge_id, p.region_tenant_id, p.area_codes, f.district_code, sum(f.people)::int as people
    from pledge p left join pledge_figure f on f.pledge_id = p.id
    where p.tenant_id = app.tenant_id() and p.state in ('MATCHED', 'APPROVED', 'ENDED') group by p.id, f.district_code order by p.id, f.district_code`
}
