import { Prisma } from '@payung/database/prisma'

export function setNextReview(nextOn: string, decreeId: string): Prisma.Sql {
  return Prisma.sql`update reverification_schedule set next_on = ${nextOn}::date
      where decree_id = ${decreeId}::uuid`
}

export function insertReverification({
  tenantId,
  decreeId,
  asOf,
  because,
  note,
}: {
  readonly tenantId: string
  readonly decreeId: string
  readonly asOf: string
  readonly because: string
  readonly note: string | null
}): Prisma.Sql {
  return Prisma.sql`insert into reverification (tenant_id, decree_id, as_of, because, note)
      values (${tenantId}::uuid, ${decreeId}::uuid, ${asOf}::date, ${because}, ${note}) returning id`
}
