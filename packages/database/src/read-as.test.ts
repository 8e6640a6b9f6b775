import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { openReader } from './read-as.ts'
import { plannedEachTime } from './statement.ts'
import { TENANTS, test } from './testing/test.ts'

const whoAmI = Prisma.sql`select app.tenant_id() as tenant, app.user_id() as "user", app.area_scope() as scope`

test('a statement sees whom it runs for, and the next one on the same connection does not', async ({
  reader,
  entryOf,
  database,
}) => {
  const [row] = await reader.readAs<{ tenant: string; scope: string }>(
    entryOf('kubu-raya', { areaScope: '61.12.05' }),
    whoAmI,
  )
  expect(row).toMatchObject({ tenant: TENANTS['kubu-raya'].id, scope: '61.12.05' })
  const pg = (await import('pg')).default
  const bare = new pg.Client({ connectionString: database.appUrl })
  await bare.connect()
  const { rows } = await bare.query('select count(*)::int as n from tenant')
  await bare.end()
  expect(rows[0].n).toBe(0)
})

test('10,000 interleaved reads of three tenants, one in seven failing, never mix', async ({ reader, entryOf }) => {
  const tenants = ['provinsi', 'kubu-raya', 'pontianak'] as const
  const ask = async (i: number) => {
    const tenant = tenants[i % 3] ?? 'provinsi'
    if (i % 7 === 0) {
      await expect(reader.readAs(entryOf(tenant), Prisma.sql`select 1 / ${i * 0}::int`)).rejects.toThrow(
        'division by zero',
      )
      return
    }
    const [row] = await reader.readAs<{ tenant: string }>(
      entryOf(tenant),
      i % 2 === 0 ? whoAmI : Prisma.sql`select app.tenant_id() as tenant, ${i}::int as i`,
    )
    if (row?.tenant !== TENANTS[tenant].id) throw new Error(`${tenant} got the answer of ${row?.tenant}`)
  }
  for (let from = 0; from < 10_000; from += 100) await Promise.all(Array.from({ length: 100 }, (_, i) => ask(from + i)))
})

test('a reader cannot write', async ({ reader, entryOf }) => {
  await expect(
    reader.readAs(
      entryOf('kubu-raya'),
      Prisma.sql`insert into agency (tenant_id, name) values (app.tenant_id(), 'Dinsos')`,
    ),
  ).rejects.toThrow('read-only')
})

test('days stay days and big numbers stay exact', async ({ reader, entryOf }) => {
  const [row] = await reader.readAs(
    entryOf('provinsi'),
    Prisma.sql`select date '1982-11-15' as day, 9007199254740993::bigint as big, null as nothing`,
  )
  expect(row).toEqual({ day: '1982-11-15', big: 9007199254740993n, nothing: null })
})

test('a table that a migration changes meanwhile is read again, not refused for ever', async ({
  reader,
  entryOf,
  admin,
}) => {
  const ask = () => reader.readAs(entryOf('kubu-raya'), Prisma.sql`select * from agency`)
  await Promise.all(Array.from({ length: 8 }, ask))
  await admin.query('alter table agency add column note text')
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => ask()))
  expect(answers.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(8)
  await expect(Promise.all(Array.from({ length: 8 }, ask))).resolves.toBeDefined()
})

test('what is planned each time leaves no plan behind for the next tenant', async ({ database, entryOf }) => {
  const alone = openReader(database.appUrl, { connectionsMax: 1 })
  await using _closing = { [Symbol.asyncDispose]: () => alone.close() }
  const query = Prisma.sql`select ${1}::int as one`
  const countPlans = Prisma.sql`select count(*)::int as plans from pg_prepared_statements where statement = ${query.text}`
  for (const [statement, plans] of [
    [plannedEachTime(query), 0],
    [query, 1],
  ] as const) {
    await alone.readAs(entryOf('kubu-raya'), statement)
    expect(await alone.readAs(entryOf('pontianak'), statement)).toEqual([{ one: 1 }])
    expect(await alone.readAs(entryOf('kubu-raya'), countPlans)).toEqual([{ plans }])
  }
})
