import { Prisma } from '@payung/database/prisma'
import { dayOf, longestWaiting } from '../../platform/longest-waiting.queries.ts'

/** Of the files that wait for their review, the one that was handed in first. */
export function longestImport(): Prisma.Sql {
  return longestWaiting(
    {
      since: dayOf(Prisma.sql`f.created_at`),
      areaCode: Prisma.sql`nullif(f.area_scope, '')`,
      person: Prisma.sql`select u.name from app_user u where u.id = f.created_by`,
    },
    Prisma.sql`from import_file f where f.state = 'REVIEW'`,
  )
}

/** One row of each queue, in one statement. */
export function findLongestWaiting(queues: readonly (readonly [key: string, longest: Prisma.Sql])[]): Prisma.Sql {
  const parts = queues.map(([key, longest]) => Prisma.sql`select ${key}::text as key, q.* from (${longest}) q`)
  return Prisma.join(parts, ' union all ')
}
