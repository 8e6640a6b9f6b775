import { Prisma } from '@payung/database/prisma'
import type { Statement } from '@payung/database/statement'
import type { PageRequest } from '../../platform/page-request.ts'

export interface NoticeRow {
  readonly id: string
  readonly kind: string
  readonly params: Readonly<Record<string, unknown>>
  readonly created_at: Date
  readonly read_at: Date | null
}

const COLUMNS = Prisma.sql`id, kind, params, created_at, read_at`

export function findNotice(id: string): Statement {
  return Prisma.sql`select ${COLUMNS} from notice where id = ${id}::uuid`
}

/** Newest first: ids of version 7 go up with time. Whose they are is the policy's business. */
export function listNotices({ limit, direction, cursor }: PageRequest, unreadOnly: boolean): Statement {
  const newestFirst = direction === 'FORWARD'
  const from =
    cursor === null
      ? Prisma.sql`true`
      : newestFirst
        ? Prisma.sql`id < ${cursor}::uuid`
        : Prisma.sql`id > ${cursor}::uuid`
  return Prisma.sql`select ${COLUMNS} from notice where ${from} and (read_at is null or not ${unreadOnly})
    order by id ${Prisma.raw(newestFirst ? 'desc' : 'asc')} limit ${Prisma.raw(String(limit))}`
}

export function countUnreadNotices(): Statement {
  return Prisma.sql`select count(*)::integer as count from notice where read_at is null`
}
