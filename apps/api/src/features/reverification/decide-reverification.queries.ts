import { Prisma } from '@payung/database/prisma'

export function countLines(id: string, numbers: readonly number[]): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from reverification_item
    where reverification_id = ${id}::uuid and line_no = any(${numbers}::int[])`
}
