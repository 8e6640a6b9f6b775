import { expect } from 'vitest'
import { assertKeysFit, assertNotBegun, assertPasswordsFit } from './begun-database.ts'
import { openRegisteredVault } from './key-register.ts'
import { test } from './testing/test.ts'
import { newMasterKey } from './vault.ts'

// A role without a grant on the tables, as an administrator is before he is granted their owner.
test('tables that are not granted yet are left to migrating, and passwords are compared all the same', async ({
  database,
  admin,
}) => {
  const keys = newMasterKey(1)
  await openRegisteredVault(database.appUrl, keys)
  await admin.query('revoke all on area from payung_auth')
  await expect(assertKeysFit(database.authUrl, newMasterKey(1))).resolves.toBeUndefined()
  await expect(assertNotBegun(database.authUrl, false)).resolves.toBeUndefined()
  const passwords = { app: 'app', auth: 'auth', jobs: 'jobs' }
  await expect(assertPasswordsFit(database.authUrl, passwords)).resolves.toBeUndefined()
  await expect(assertPasswordsFit(database.authUrl, { ...passwords, jobs: 'made up' })).rejects.toMatchObject({
    code: 'BEGUN_ELSEWHERE',
  })
})
