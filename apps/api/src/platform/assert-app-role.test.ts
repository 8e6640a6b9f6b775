import { withClient } from '@payung/database/key-register'
import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { assertAppRole } from './assert-app-role.ts'

test('the application’s role may work', async ({ database }) => {
  await expect(withClient(database.appUrl, assertAppRole)).resolves.toBeUndefined()
})

test('a superuser may not', async ({ database }) => {
  await expect(withClient(database.adminUrl, assertAppRole)).rejects.toThrow('superuser')
})

test.for([
  ['with BYPASSRLS', 'bypassrls', '', 'BYPASSRLS'],
  ['that is a member of the owner', '', 'payung_owner', 'member of'],
  ['that is a member of the crossing role', '', 'payung_crossing', 'member of payung_crossing'],
])('a role %s may not', async ([, attribute, group, reason], { database, admin }) => {
  const name = `payung_test_${process.pid}_${Math.floor(performance.now() * 1000)}`
  await admin.query(`create role ${name} login password 'x' ${attribute}`)
  try {
    if (group !== '') await admin.query(`grant ${group} to ${name}`)
    const url = new URL(database.appUrl)
    url.username = name
    url.password = 'x'
    await expect(withClient(url.toString(), assertAppRole)).rejects.toThrow(reason)
  } finally {
    await admin.query(`drop role ${name}`)
  }
})
