import type pg from 'pg'
import { afterEach, expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { openReader, type Reader } from './read-as.ts'
import { plannedEachTime, plannedOnce, type Statement } from './statement.ts'
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

test('a dear statement is planned for its own values each time, a cheap one keeps a plan for any, and one that says so keeps it from the first time on', async ({
  database,
  entryOf,
}) => {
  const reader = opened(database.appUrl, { connectionsMax: 1, dearAtOnce: 1 })
  const keptPlansOf = async (lane: 'CHEAP' | 'DEAR', name: string, planned = (statement: Statement) => statement) => {
    for (let n = 0; n < 8; n++)
      await reader.readAs(entryOf('kubu-raya'), planned(Prisma.sql`select ${n}::int as ${Prisma.raw(name)}`), lane)
    const plans = Prisma.sql`select generic_plans::int as kept, custom_plans::int as own from pg_prepared_statements where statement like ${`%int as ${name}`}`
    return (await reader.readAs<{ kept: number; own: number }>(entryOf('kubu-raya'), plans, lane))[0]
  }
  expect(await keptPlansOf('CHEAP', 'n')).toEqual({ kept: 3, own: 5 })
  expect(await keptPlansOf('DEAR', 'n')).toEqual({ kept: 0, own: 8 })
  expect(await keptPlansOf('CHEAP', 'once', plannedOnce)).toEqual({ kept: 8, own: 0 })
  expect(await keptPlansOf('DEAR', 'once', plannedOnce)).toEqual({ kept: 8, own: 0 })
  // It holds for that statement alone.
  expect(await keptPlansOf('CHEAP', 'later')).toEqual({ kept: 3, own: 5 })
})
