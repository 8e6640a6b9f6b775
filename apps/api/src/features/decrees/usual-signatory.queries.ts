import { Prisma } from '@payung/database/prisma'

/** Who signed the last decree of the government whose decree this is; of one day that which was signed last. */
export function findLastSignatory(decreeId: string): Prisma.Sql {
  return Prisma.sql`
    select last.signatory_name as name, last.signatory_title as title, last.signatory_capacity as capacity
    from decree d join decree last on last.tenant_id = d.tenant_id and last.content_hash is not null and last.id <> d.id
    where d.id = ${decreeId}::uuid and last.signatory_name is not null
    order by last.signed_on desc, last.updated_at desc limit 1`
}
