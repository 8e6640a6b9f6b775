import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function updateGazette(
  actor: Actor,
  {
    year,
    number,
    supplement,
    title,
    id,
    expectedVersion,
  }: {
    readonly year: number | null
    readonly number: string | null
    readonly supplement: string | null
    readonly title: string | null
    readonly id: string
    readonly expectedVersion: number
  },
): Prisma.Sql {
  return Prisma.sql`update regulation set gazette_year = ${year}, gazette_number = ${number},
      gazette_supplement = ${supplement}, title = coalesce(${title}, title), title_unread = title_unread and ${title}::text is null,
      version = version + 1, updated_by = ${actor.userId}::uuid, updated_at = now()
      where id = ${id}::uuid and version = ${expectedVersion}`
}
