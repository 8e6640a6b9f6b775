import { Prisma } from '@payung/database/prisma'

/** Somebody of the reserve who waits before one who is to come. */
export interface AheadRow {
  readonly worker_id: string
  readonly area_code: string
  readonly place: number
  readonly name: string | null
  readonly area_name: string
  /** By the programme's rule of today. */
  readonly admitted: boolean
}

/** Whom these people would come before. `admittedOf` judges rows of `worker_listing l` by the rule, of the people that it is given. */
export function listAhead(
  decreeId: string,
  coming: readonly string[],
  admittedOf: (people: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    with ahead as materialized (select p.* from app.reserve_ahead(${decreeId}::uuid, ${[...coming]}::uuid[]) p)
    select p.worker_id, p.area_code, p.place, l.display_name as name, a.name as area_name,
      ${admittedOf(Prisma.sql`(select coalesce(array_agg(p.worker_id), '{}') from ahead p)`)} is true as admitted
    from ahead p join decree d on d.id = ${decreeId}::uuid join worker_listing l on l.worker_id = p.worker_id and l.tenant_id = d.tenant_id
      join area a on a.code = p.area_code`
}

export interface PlaceRow {
  readonly worker_id: string
  readonly area_code: string
  readonly place: number
}

/** Where these people stand in the reserve. */
export function listPlaces(decreeId: string, coming: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select m.worker_id, m.area_code, m.place from decree d join decree b on b.id = d.amends_id
      join cohort_member m on m.cohort_id = b.cohort_id and m.standing = 'RESERVE' and m.worker_id = any (${[...coming]}::uuid[])
    where d.id = ${decreeId}::uuid`
}
