import { Prisma } from '@payung/database/prisma'
import type { ClaimTable } from '@payung/domain/disclosure/publish-claim-tables'
import { type CountedClaims, type PublishedClaims, publishClaims } from '@payung/domain/disclosure/publish-claims'

/** Claims of a regency or city of the province, counted exactly: only {@link publishedBelow} may be shown. */
export interface ClaimsBelowRow {
  readonly tenant_id: string
  readonly area_code: string
  readonly name: string
  readonly claims: number
  readonly open: number
  readonly late: number
  readonly paid: number
  readonly due_rupiah: bigint
  readonly paid_rupiah: bigint
  readonly median_days: number | null
  readonly slow_days: number | null
  readonly unasked: number
  readonly contributed_rupiah: bigint
}

/** Nobody reported an event to a government in Payung before it. */
export const FIRST_YEAR_BELOW = 2024

/** By the code of the area; nothing to whoever is no province. */
export function findClaimsBelow(year: number): Prisma.Sql {
  return Prisma.sql`select k.tenant_id, a.code as area_code, t.short_name as name, k.claims, k.open, k.late, k.paid, k.due_rupiah, k.paid_rupiah, k.median_days, k.slow_days, k.unasked,
      k.contributed_rupiah
    from app.claim_figures_below(${year}::int) k join tenant t on t.id = k.tenant_id join area a on a.code = t.area_code order by a.code`
}

/** Of all regencies and cities of the province together, counted exactly: only what `publishClaimTables` of the domain makes of it may be shown. */
export interface ClaimPartsRow {
  readonly part: ClaimTable
  readonly key: string
  readonly claims: number
}

export function findClaimPartsBelow(year: number): Prisma.Sql {
  return Prisma.sql`select p.part, p.key, p.claims from app.claim_parts_below(${year}::int) p`
}

/** What a family gets for an ordinary death by the law of the last day of a year; null where the law of that day is not in the reference data. */
export function findFamilyRupiah(year: number): Prisma.Sql {
  return Prisma.sql`select case when count(*) = 3 then sum(amount)::bigint end as rupiah from reference_amount
    where key in ('DEATH_CASH', 'DEATH_PERIODIC', 'DEATH_FUNERAL') and valid @> make_date(${year}::int, 12, 31)`
}

export interface ClaimsBelow extends PublishedClaims {
  readonly areaCode: string
  readonly name: string
  readonly contributedRupiah: bigint
}

/** As they are shown to the province. */
export function publishedBelow(row: ClaimsBelowRow, rupiahOfFamily: bigint): ClaimsBelow {
  const counted: CountedClaims = {
    claims: row.claims,
    open: row.open,
    late: row.late,
    paid: row.paid,
    unasked: row.unasked,
    dueRupiah: row.due_rupiah,
    paidRupiah: row.paid_rupiah,
    medianDays: row.median_days,
    slowDays: row.slow_days,
  }
  return {
    ...publishClaims(counted, rupiahOfFamily),
    areaCode: row.area_code,
    name: row.name,
    contributedRupiah: row.contributed_rupiah,
  }
}
