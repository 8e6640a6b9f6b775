import { applySchema } from '@payung/database/migrate'
import { openPool } from '@payung/database/pool'
import { BASELINE, KEPT_KEYS, readKept, restoreDatabase } from '@payung/database/testing/kept-database'
import { createEmptyDatabase } from '@payung/database/testing/template'
import { openVault } from '@payung/database/vault'
import { expect, test } from 'vitest'
import { sealPublicKey } from './seal-signature.ts'
import { verifyAudit } from './verify-audit.ts'

test('the log of an installation of the baseline is intact after the upgrade', async () => {
  const former = await createEmptyDatabase()
  await restoreDatabase(former.adminUrl, readKept(BASELINE))
  await applySchema(former.adminUrl)
  const pool = openPool({ connectionString: former.jobsUrl, max: 1 })
  const { intact, findings, tenants } = await verifyAudit(pool, {
    publicKey: sealPublicKey(openVault(KEPT_KEYS).sealSigningKey),
    heads: [],
  })
  await pool.end()
  await former.drop()
  expect(findings).toEqual([])
  expect(intact).toBe(true)
  expect(tenants.reduce((sum, { sealed }) => sum + sealed, 0)).toBe(2)
})
