import { Prisma } from '@payung/database/prisma'
import type { FundingSource } from '@payung/domain/money/funding-source'

/** Whom a rule has pay: a tenant, a party outside by its name, or, with neither, the worker. */
export interface ChargedRow {
  readonly payer_tenant_id: string | null
  readonly payer_name: string | null
  readonly funding_source: FundingSource
}

/** Who pays one's own decree by its rules, in their order; of an amendment, what it amends by now, without whoever has given their months to another. */
export function findCharged(decreeId: string): Prisma.Sql {
  return Prisma.sql`select r.payer_tenant_id, r.payer_name, r.funding_source
    from decree d join funding_rule r on r.decree_id = coalesce(d.amends_id, d.id)
    where d.id = ${decreeId}::uuid and d.tenant_id = app.tenant_id()
      and not exists (select from funding_rule n where n.decree_id = r.decree_id and n.instead_of = r.rule_no)
    order by coalesce(r.instead_of, r.rule_no), r.rule_no`
}
