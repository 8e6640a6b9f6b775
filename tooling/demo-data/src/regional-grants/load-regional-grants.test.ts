import { loadReference } from '@payung/reference-data/load-reference'
import { expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { loadRegionalGrants } from './load-regional-grants.ts'

test('a grant is proposed and confirmed by two people, says that it is a sample, and comes once', async () => {
  const database = await aDemoDatabase()
  try {
    await loadReference(database.client)
    await loadAccounts(database.client, 'payung-demo')
    await loadRegionalGrants(database.client)
    await loadRegionalGrants(database.client)
    const { rows } = await database.client.query(
      `select t.code, g.state, g.rupiah::int, g.proposed_by <> g.decided_by as two_people, g.basis_title like '%(data contoh)' as is_sample
       from regional_grant g join tenant t on t.id = g.tenant_id`,
    )
    expect(rows).toEqual([{ code: '61.12', state: 'CONFIRMED', rupiah: 1_500_000, two_people: true, is_sample: true }])
  } finally {
    await database.stop()
  }
})
