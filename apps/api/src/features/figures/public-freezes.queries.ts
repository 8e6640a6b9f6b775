import { Prisma } from '@payung/database/prisma'

export interface FreezeRow {
  readonly month: string
  readonly version: number
  readonly frozen_on: string
  readonly content: string
  readonly sha256: string
}

/** The latest quarter first, of a quarter the latest version first: five years of quarters, and as many corrections. */
export function listFreezes(): Prisma.Sql {
  return Prisma.sql`select month::text, version, frozen_on::text, content, sha256 from public_freeze order by month desc, version desc limit 40`
}

export function findFreeze(month: string, version: number): Prisma.Sql {
  return Prisma.sql`select month::text, version, frozen_on::text, content, sha256 from public_freeze where month = ${month}::date and version = ${version}`
}

/** Months and contents of one freeze, of which a quarter and the corrections of those before it come in together or not at all; another process may have been first. */
export const INSERT_FREEZES = `
  insert into public_freeze (month, version, content, sha256)
  select n.month, coalesce((select max(f.version) from public_freeze f where f.month = n.month), 0) + 1, n.content,
    encode(sha256(convert_to(n.content, 'UTF8')), 'hex')
  from unnest($1::date[], $2::text[]) n(month, content)
  where not exists (select from public_freeze f where f.month = $3::date)
  on conflict do nothing`
