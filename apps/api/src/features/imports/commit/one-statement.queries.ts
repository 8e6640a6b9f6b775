import { Prisma } from '@payung/database/prisma'

/** Who runs this statement, as `cancelBackend` calls it. */
export function findBackend(): Prisma.Sql {
  return Prisma.sql`select pg_backend_pid() as pid`
}

/** Stops what another connection of the same role is doing. */
export function cancelBackend(pid: number): Prisma.Sql {
  return Prisma.sql`select pg_cancel_backend(${pid}::integer)`
}
