import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

export interface FormerNameRow {
  readonly id: string
  readonly area_code: string
  readonly name: string
  /** First day on which it was no longer called so. */
  readonly valid_until: string | null
  readonly legal_basis: string | null
  readonly source: string | null
  readonly added_at: Date
  readonly added_by: string | null
  readonly added_by_name: string | null
  readonly added_by_email: string | null
  readonly withdrawn_at: Date | null
}

const COLUMNS = Prisma.sql`select f.id, f.area_code, f.name, f.valid_until::text as valid_until, f.legal_basis, f.source, f.added_at, f.added_by,
    u.name as added_by_name, u.email as added_by_email, f.withdrawn_at
  from area_former_name f left join app_user u on u.id = f.added_by`

/** The latest first: ids of version 7 go up with time. */
export function listFormerNames({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const forward = direction === 'FORWARD'
  const beyond =
    cursor === null ? Prisma.empty : Prisma.sql`where f.id ${Prisma.raw(forward ? '<' : '>')} ${cursor}::uuid`
  return Prisma.sql`${COLUMNS} ${beyond} order by f.id ${Prisma.raw(forward ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export function findFormerNames(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${COLUMNS} where f.id = any(${[...ids]}::uuid[])`
}

/** The same name of the same area, still in use here. */
export function findSameName(areaCode: string, name: string): Prisma.Sql {
  return Prisma.sql`select id from area_former_name where area_code = ${areaCode} and lower(name) = lower(${name}) and withdrawn_at is null`
}
