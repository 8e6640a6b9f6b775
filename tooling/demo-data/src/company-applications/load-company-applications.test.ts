import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { loadCompanyApplications } from './load-company-applications.ts'

test('two invented companies wait at Kubu Raya, one of them for the second person, and a later start brings no more', async () => {
  const database = await aDemoDatabase()
  try {
    const vault = openVault(newMasterKey())
    await loadReference(database.client)
    await loadAccounts(database.client, 'payung-demo')
    await loadCompanyApplications(database.client, vault)
    await loadCompanyApplications(database.client, vault)
    const { rows } = await database.client.query(
      `select state, company_name like '%(data contoh)' as invented from company_application order by state`,
    )
    expect(rows).toEqual([
      { state: 'CONFIRMED', invented: true },
      { state: 'VERIFIED', invented: true },
    ])
  } finally {
    await database.stop()
  }
})
