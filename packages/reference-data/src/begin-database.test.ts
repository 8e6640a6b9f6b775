import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginDatabase, beginForRealPeople } from './begin-database.ts'
import { findDemoMode } from './demo-mode.ts'
import { anEmptyDatabase } from './empty-database.builder.ts'

let database: Awaited<ReturnType<typeof anEmptyDatabase>>
beforeAll(async () => {
  database = await anEmptyDatabase()
})
afterAll(() => database?.stop())

test('a database that began for real people has areas and no account, and stays so', async () => {
  expect(await findDemoMode(database.adminUrl)).toBeNull()
  await beginForRealPeople(database.adminUrl)
  await beginForRealPeople(database.adminUrl)
  expect(await findDemoMode(database.adminUrl)).toBe('off')
  expect(await beginDatabase(database.client, 'full')).toBe('off')
  const { rows } = await database.client.query(
    `select (select count(*) > 2145 from area) as areas, (select count(*)::integer from auth."user") as accounts`,
  )
  expect(rows).toEqual([{ areas: true, accounts: 0 }])
})
