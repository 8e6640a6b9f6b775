import type pg from 'pg'
import { afterEach, expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { openReader, type Reader } from './read-as.ts'
import { plannedEachTime } from './statement.ts'
import { eventually } from './testing/eventually.ts'
import { test } from './testing/test.ts'

const KEY = 77
/** Runs until whoever holds the key lets it go. */
const held = Prisma.sql`select pg_advisory_xact_lock_shared(${KEY}::bigint)`
const short = Prisma.sql`select 1 as n`

const open: Reader[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((reader) => reader.close()))
})

function opened(url: string, options: Parameters<typeof openReader>[1]): Reader {
  const reader = openReader(url, options)
  open.push(reader)
  return reader
}

async function running(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
  )
  return rows[0]?.n ?? Number.NaN
}

test('a reader runs dear statements in the fair lane, one of a tenant at a time, and sums whatever lane they name', async ({
  database,
  admin,
  entryOf,
}) => {
  const reader = opened(database.appUrl, { connectionsMax: 8, dearAtOnce: 3 })
  await admin.query('select pg_advisory_lock($1)', [KEY])
  const dear = Array.from({ length: 4 }, () => reader.readAs(entryOf('kubu-raya'), held, 'DEAR'))
  const sums = Array.from({ length: 4 }, () => reader.readAs(entryOf('pontianak'), plannedEachTime(held)))
  await eventually(async () => expect(await running(admin)).toBe(2))
  // Were there more to come, they would have begun while these are answered.
  for (let i = 0; i < 5; i++) await reader.readAs(entryOf('kubu-raya'), short)
  expect(await running(admin)).toBe(2)
  await admin.query('select pg_advisory_unlock($1)', [KEY])
  expect(await Promise.all([...dear, ...sums])).toHaveLength(8)
})

test('cheap statements have connections of their own: none waits while dear ones hold all of theirs', async ({
  database,
  admin,
  entryOf,
}) => {
  const reader = opened(database.appUrl, { connectionsMax: 1, dearAtOnce: 2 })
  await admin.query('select pg_advisory_lock($1)', [KEY])
  const dear = (['kubu-raya', 'pontianak', 'provinsi'] as const).map((tenant) =>
    reader.readAs(entryOf(tenant), held, 'DEAR'),
  )
  await eventually(async () => expect(await running(admin)).toBe(2))
  expect(await reader.readAs(entryOf('provinsi'), short)).toEqual([{ n: 1 }])
  expect(await running(admin)).toBe(2)
  await admin.query('select pg_advisory_unlock($1)', [KEY])
  await Promise.all(dear)
})
