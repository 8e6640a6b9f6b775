import { openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { PUBLISHED_FIGURES } from '@payung/reference-data/published-figures'
import { expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { DEMO_EARLIER, loadEarlierBenefits } from './load-earlier-benefits.ts'

const published = (key: string) => PUBLISHED_FIGURES.find((figure) => figure.key === key)?.amount

test('what the insurer paid is exactly what was published, under invented names, and a later start brings no more', async () => {
  const database = await aDemoDatabase()
  try {
    await loadReference(database.client)
    await loadAccounts(database.client, 'payung-demo')
    const files = openFileStore(database.dataDir, openVault(newMasterKey()))
    await loadEarlierBenefits(database.client, files)
    await loadEarlierBenefits(database.client, files)
    const { rows } = await database.client.query(
      `select t.code, count(*)::int as claims, sum(b.rupiah)::text as rupiah, min(b.paid_on)::text >= min(x.from_day) as begins,
         max(b.paid_on)::text <= max(x.until_day) as ends, bool_and(b.counted) as counted, bool_and(b.name like '%(contoh)') as invented,
         array_agg(distinct b.programme order by b.programme) as programmes, count(distinct b.area_code)::int > 4 as spread,
         min(b.rupiah) >= 100000 as plausible
       from earlier_benefit b join tenant t on t.id = b.tenant_id
         join jsonb_to_recordset($1) x(code text, from_day text, until_day text) on x.code = t.code group by t.code order by t.code`,
      [JSON.stringify(DEMO_EARLIER.map(({ code, from, until }) => ({ code, from_day: from, until_day: until })))],
    )
    const facts = { begins: true, ends: true, counted: true, invented: true, spread: true, plausible: true }
    expect(rows).toEqual([
      {
        code: '61.12',
        claims: published('kubu_raya_claims_count'),
        rupiah: String(published('kubu_raya_claims_amount')),
        programmes: ['DEATH', 'OLD_AGE', 'PENSION', 'WORK_ACCIDENT'],
        ...facts,
      },
      {
        code: '61.71',
        claims: published('pontianak_heirs_2024'),
        rupiah: '462000000',
        programmes: ['DEATH'],
        ...facts,
      },
    ])
  } finally {
    await database.stop()
  }
})
