import { Prisma } from '@payung/database/prisma'

export function setFormerNameWithdrawn(id: string): Prisma.Sql {
  return Prisma.sql`
    update area_former_name set withdrawn_at = now() where id = ${id}::uuid and withdrawn_at is null`
}
