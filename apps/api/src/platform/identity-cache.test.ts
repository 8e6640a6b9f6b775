import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { TENANTS, test } from '../testing/test.ts'
import { type IdentityCache, openIdentityCache } from './identity-cache.ts'

const until = (condition: () => Promise<boolean>) => eventually(async () => expect(await condition()).toBe(true))

/** Whether two questions in a row get one answer, as they do once the line to the database stands. */
async function remembers(cache: IdentityCache<number>, read: () => Promise<number>): Promise<boolean> {
  const first = await cache.get('a', read)
  return first === (await cache.get('a', read))
}

/** Counts how often it is really asked. */
function counting() {
  let reads = 0
  return { read: async () => ++reads, count: () => reads }
}

test('a second question is answered from memory, once the database can tell of changes', async ({ database }) => {
  const cache = openIdentityCache<number>(database.appUrl, 60)
  const source = counting()
  await until(() => remembers(cache, source.read))
  const before = source.count()
  await Promise.all(Array.from({ length: 50 }, () => cache.get('a', source.read)))
  expect(source.count()).toBe(before)
  await cache.close()
})

test.for([
  `update membership set valid = '[2020-01-01,2020-02-01)' where tenant_id = '${TENANTS['kubu-raya'].id}'`,
  `update tenant set second_factor_roles = '{OFFICER}' where id = '${TENANTS['kubu-raya'].id}'`,
  `delete from auth.session`,
])('forgets everything after: %s', async (change, { database, admin }) => {
  const cache = openIdentityCache<number>(database.appUrl, 60)
  const source = counting()
  await until(() => remembers(cache, source.read))
  const before = source.count()
  await admin.query(change)
  await until(async () => (await cache.get('a', source.read)) > before)
  await cache.close()
})

test('remembers nothing while the line to the database is down', async ({ database, admin }) => {
  const cache = openIdentityCache<number>(database.appUrl, 60)
  const source = counting()
  await until(() => remembers(cache, source.read))
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen payung_identity%' and datname = current_database()`,
  )
  await until(async () => !(await remembers(cache, source.read)))
  await cache.close()
})

test('a failed reading is not remembered', async ({ database }) => {
  const cache = openIdentityCache<number>(database.appUrl, 60)
  await until(async () => (await cache.get('warm', async () => 1)) === 1)
  await expect(cache.get('b', async () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await cache.get('b', async () => 2)).toBe(2)
  await cache.close()
})

test('one lost line is followed by one new line, and closing ends it', async ({ database, admin }) => {
  const lines = async () =>
    (
      await admin.query(
        `select count(*)::int as n from pg_stat_activity where query like 'listen payung_identity%' and datname = current_database()`,
      )
    ).rows[0].n as number
  const cache = openIdentityCache<number>(database.appUrl, 60)
  await until(async () => (await lines()) === 1)
  for (let i = 0; i < 2; i++) {
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen payung_identity%' and datname = current_database()`,
    )
    await until(async () => (await lines()) === 0)
    await until(async () => (await lines()) > 0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await lines()).toBe(1)
  }
  await cache.close()
  await until(async () => (await lines()) === 0)
})
