import { type ChargingRule, chargedBudget } from '@payung/domain/decree/budget-name'
import type { FundingSource } from '@payung/domain/money/funding-source'
import type { ClientBase } from 'pg'
import { DEMO_ACCOUNTS, demoAgency } from './load-decree-forms.ts'

interface Charging {
  readonly decree: string
  readonly source: FundingSource
  /** `Kabupaten Kubu Raya` */
  readonly government: string
  readonly isProvince: boolean
  readonly year: number
}

/** What the decree charges, by the rules of its draft. */
export async function demoBudget(client: ClientBase, it: Charging): Promise<string> {
  const { rows } = await client.query<ChargingRule>(
    `select case when r.payer_tenant_id is distinct from r.tenant_id then regexp_replace(coalesce(t.name, r.payer_name, ''), '^Pemerintah ', '') end as payer,
       r.funding_source as source
     from funding_rule r left join tenant t on t.id = r.payer_tenant_id where r.decree_id = $1 order by r.rule_no`,
    [it.decree],
  )
  const place = {
    government: it.government,
    province: 'Provinsi Kalimantan Barat',
    isProvince: it.isProvince,
    years: [it.year],
    agency: demoAgency(it.government),
    accounts: DEMO_ACCOUNTS,
  }
  return chargedBudget(it.source, place, rows)
}
