import { Prisma } from '@payung/database/prisma'

export function findJobProgress(id: string): Prisma.Sql {
  return Prisma.sql`select state, step, done::float8 as done, total::float8 as total, seconds_left as "secondsLeft",
    (state = 'RUNNING' and heartbeat_at < now() - interval '15 seconds') as stalled from job where id = ${id}::uuid`
}
