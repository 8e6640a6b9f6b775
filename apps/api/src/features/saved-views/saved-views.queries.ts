import { Prisma } from '@payung/database/prisma'
import type { SavedView } from './save-view.ts'

const VIEWS_MAX = 100

/** One's own and those that colleagues share, as the policy shows them. */
export function listViews(list: SavedView['list']): Prisma.Sql {
  return Prisma.sql`select id, owner_id as "ownerId", list, name, state, shared from saved_view
    where list = ${list} order by shared desc, name limit ${VIEWS_MAX}`
}
