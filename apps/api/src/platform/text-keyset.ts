import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from './page-request.ts'

/** Where a row stands in a list that is ordered by a text and then by id. */
export interface KeysetRow {
  readonly id: string
  readonly sort_key: string
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const CURSOR_LENGTH_MAX = 1_000

/** The cursor of a row: its text and its id. */
export function cursorOf({ id, sort_key }: KeysetRow): string {
  return Buffer.from(`${id}${sort_key}`).toString('base64url')
}

/** The rest of a list behind a cursor, with its order and one row too many; a cursor that is none begins at the beginning. */
export function keysetPage(
  { limit, direction, cursor }: PageRequest,
  sortKey: Prisma.Sql,
  id: Prisma.Sql,
  order: 'ASCENDING' | 'DESCENDING',
): { readonly behind: Prisma.Sql; readonly tail: Prisma.Sql } {
  const ascending = (order === 'ASCENDING') === (direction === 'FORWARD')
  const way = ascending ? Prisma.sql`asc` : Prisma.sql`desc`
  const at = readCursor(cursor)
  return {
    behind:
      at === null
        ? Prisma.sql`true`
        : Prisma.sql`(${sortKey}, ${id}) ${ascending ? Prisma.sql`>` : Prisma.sql`<`} (${at.sort_key}, ${at.id}::uuid)`,
    tail: Prisma.sql`order by ${sortKey} ${way}, ${id} ${way} limit ${Prisma.raw(String(limit))}`,
  }
}

function readCursor(cursor: string | null): KeysetRow | null {
  if (cursor === null || cursor.length > CURSOR_LENGTH_MAX) return null
  const text = Buffer.from(cursor, 'base64url').toString()
  const [id, sort_key] = [text.slice(0, 36), text.slice(36)]
  return UUID.test(id) && !sort_key.includes('\0') ? { id, sort_key } : null
}
