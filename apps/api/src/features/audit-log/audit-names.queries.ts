import { Prisma } from '@payung/database/prisma'

export interface AuditNameRow {
  readonly id: string
  readonly name: string
}

/** What these ids are called, as far as row-level security shows them: an id without a row has no name. */
export function findAuditNames(
  ids: readonly string[],
  open: { decrees: boolean; copies: boolean; agreements: boolean; programmes: boolean },
) {
  const ofIds = Prisma.sql`any(${[...ids]}::uuid[])`
  return Prisma.sql`
    select t.id, t.name from tenant t where t.id = ${ofIds}
    union all select u.id, u.name from app_user u where u.id = ${ofIds}
    union all select d.id, concat_ws(' · ', coalesce(d.number, extract(year from d.from_month)::text), p.name)
      from decree d join programme p on p.id = d.programme_id where ${open.decrees} and d.id = ${ofIds}
    union all select k.id, concat_ws(' · ', k.number, k.programme_name) from decree_copy k where ${open.copies} and k.id = ${ofIds}
    union all select a.id, concat_ws(' · ', a.number, a.title) from agreement a where ${open.agreements} and a.id = ${ofIds}
    union all select p.id, p.name from programme p where ${open.programmes} and p.id = ${ofIds}`
}
