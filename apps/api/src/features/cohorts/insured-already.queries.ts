import { Prisma } from '@payung/database/prisma'

/** Somebody of a list whom a signed decree of another programme of the same payer insures alike: when, and by which decree. */
export interface InsuredRow {
  readonly worker_id: string
  readonly name: string
  readonly from_month: string
  /** First month that it no longer covers. */
  readonly until_month: string
  readonly decree_id: string
  readonly number: string
}

export function countInsured(listId: string): Prisma.Sql {
  return Prisma.sql`select count(distinct i.worker_id)::int as total from app.insured_by_own(${listId}::uuid) i`
}

/** In the order of the list. */
export function findInsured(listId: string, most: number): Prisma.Sql {
  return Prisma.sql`select i.worker_id, l.display_name as name, i.from_month::text, i.until_month::text, i.decree_id, i.number
    from app.insured_by_own(${listId}::uuid) i join worker_listing l on l.worker_id = i.worker_id and l.tenant_id = app.tenant_id()
    order by i.name_row, i.from_month, i.number limit ${Prisma.raw(String(most))}`
}
