import { Prisma } from '@payung/database/prisma'

/** How many groups are shown; the sums count all of them. */
export const CSR_GROUPS_MAX = 500

export interface CsrGroupRow {
  readonly area_code: string
  /** Empty for people without one. */
  readonly occupation_code: string
  readonly people: number
  /** The first of them in the published order of the reserves. */
  readonly first_place: number
  /** Of all groups, shown or not. */
  readonly all_people: number
  readonly all_groups: number
}

/**
 * Who waits in the reserves of the viewer's government for whom nobody pays in a month, by area and occupation: the largest groups first, of equal ones whoever
 * comes first in the published order.
 *
 * @param within an area of the government: the areas next below it are shown, `61.12` by district
 * @param month the first day of it
 */
export function findCsrGroups(within: string, depth: number, month: string, rows: number | null): Prisma.Sql {
  return Prisma.sql`with cell as materialized (
      select array_to_string((string_to_array(v.village_code, '.'))[1:${depth}::int], '.') as area_code, v.occupation_code, sum(v.people)::int as people,
        min(v.first_place)::int as first_place
      from app.reserve_by_village(${month}::date, (${month}::date + interval '1 month')::date) v where starts_with(v.village_code || '.', ${`${within}.`})
      group by 1, 2
    )
    select c.area_code, c.occupation_code, c.people, c.first_place, (sum(c.people) over ())::int as all_people, (count(*) over ())::int as all_groups
    from cell c order by c.people desc, c.first_place limit ${rows}`
}

export interface DeathBenefitRow {
  readonly amount: bigint
  readonly legal_basis: string
}

/** What the heirs of a member receive at a death that is not of work, and by which regulation. No row where the reference data do not say. */
export function findDeathBenefit(day: string): Prisma.Sql {
  return Prisma.sql`select sum(r.amount)::bigint as amount, string_agg(distinct r.legal_basis, ', ' order by r.legal_basis) as legal_basis
    from reference_amount r where r.key in ('DEATH_CASH', 'DEATH_PERIODIC', 'DEATH_FUNERAL') and r.unit = 'RUPIAH' and r.valid @> ${day}::date
    having count(*) = 3 and count(r.legal_basis) > 0`
}
