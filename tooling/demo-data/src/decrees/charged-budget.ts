import { budgetName, chargedParts, otherMoney } from '@payung/domain/decree/budget-name'
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

/** What the decree charges: its own budget, or by the rules of its draft each payer with its own. */
export async function chargedBudget(client: ClientBase, it: Charging): Promise<string> {
  const ownBudget = (source: FundingSource) =>
    budgetName(source, {
      government: it.government,
      province: 'Provinsi Kalimantan Barat',
      isProvince: it.isProvince,
      years: [it.year],
      agency: demoAgency(it.government),
      accounts: DEMO_ACCOUNTS,
    })
  const { rows } = await client.query<{ payer: string; is_own: boolean; source: FundingSource }>(
    `select regexp_replace(coalesce(t.name, r.payer_name, ''), '^Pemerintah ', '') as payer, r.payer_tenant_id is not distinct from r.tenant_id as is_own,
       r.funding_source as source
     from funding_rule r left join tenant t on t.id = r.payer_tenant_id where r.decree_id = $1 order by r.rule_no`,
    [it.decree],
  )
  if (rows.length === 0) return ownBudget(it.source)
  return chargedParts(
    rows.map(({ payer, is_own: isOwn, source }) =>
      isOwn ? ownBudget(source) : otherMoney({ source, payer }, [it.year]),
    ),
  )
}
