import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'

/** Whose months of a decree another payer takes over, and who that is: a tenant, a party outside by its name, or the worker. */
export interface PayerChangedRow {
  readonly old_tenant_id: string | null
  readonly old_name: string | null
  readonly old_source: FundingSource
  readonly new_tenant_id: string | null
  readonly new_name: string | null
  readonly new_source: FundingSource
}

/** What an amendment changes of who pays, by the rules of what it amends. */
export function findPayersChanged(decreeId: string): Prisma.Sql {
  return Prisma.sql`select r.payer_tenant_id as old_tenant_id, r.payer_name as old_name, r.funding_source as old_source,
      c.payer_tenant_id as new_tenant_id, c.payer_name as new_name, c.funding_source as new_source
    from payer_change c join decree d on d.id = c.decree_id join funding_rule r on r.decree_id = d.amends_id and r.rule_no = c.rule_no
    where c.decree_id = ${decreeId}::uuid order by c.rule_no`
}

/** What others take over by an amendment, in all of its months. */
export function findMovedRupiah(decreeId: string): Prisma.Sql {
  return Prisma.sql`select coalesce(sum(o.rupiah), 0)::bigint as rupiah from app.open_funding(${decreeId}::uuid) o
    join payer_change c on c.decree_id = ${decreeId}::uuid and c.rule_no = o.rule_no`
}

export function setDictums(decreeId: string, dictums: readonly string[]): Prisma.Sql {
  return Prisma.sql`update decree set dictums = ${[...dictums]}::text[] where id = ${decreeId}::uuid`
}
