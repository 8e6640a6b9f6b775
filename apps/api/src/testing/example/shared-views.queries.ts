import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'

/** Views that everybody in the tenant sees, the newest first. */
export function listSharedViews({ limit, direction, cursor }: PageRequest): Prisma.Sql {
  const [beyond, order] = direction === 'FORWARD' ? ['<', 'desc'] : ['>', 'asc']
  const start = cursor === null ? Prisma.empty : Prisma.sql`and id ${Prisma.raw(beyond)} ${cursor}::uuid`
  return Prisma.sql`select id, owner_id as "ownerId", list, name, state, shared from saved_view
    where shared ${start} order by id ${Prisma.raw(order)} limit ${Prisma.raw(String(limit))}`
}
