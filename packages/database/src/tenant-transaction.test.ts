import { expect } from 'vitest'
import { openPrisma, Prisma } from './prisma.ts'
import { openTransactions, type TenantTransaction } from './tenant-transaction.ts'
import { eventually } from './testing/eventually.ts'
import { TENANTS, test } from './testing/test.ts'

const VALUES = Prisma.sql`select date '2026-03-01' as day, 9007199254740993::bigint as exact, timestamptz '2026-03-01 00:00+07' as moment,
  '\\xff00'::bytea as bytes, 12.50::numeric as amount, '{"a": [1]}'::jsonb as json, array['a', null] as list, null::date as nothing`

test('a statement gives the same values whichever way it is asked', async ({ reader, transactions, entryOf }) => {
  const entry = entryOf('kubu-raya')
  const [read] = await reader.readAs(entry, VALUES)
  expect(read).toMatchObject({ day: '2026-03-01', exact: 9007199254740993n, moment: new Date('2026-02-28T17:00:00Z') })
  expect(await transactions.snapshot(entry, (tx) => tx.one(VALUES))).toEqual(read)
  expect(await transactions.write(entry, (tx) => tx.rows(VALUES))).toEqual([read])
})

test('a moment that is sent is the same moment in the database', async ({ writeAs }) => {
  const moment = new Date('2026-03-01T00:00:00.123Z')
  const sent = (tx: TenantTransaction) =>
    tx.one(Prisma.sql`select ${moment}::timestamptz as back, (${moment}::timestamptz at time zone 'UTC')::date as day`)
  expect(await writeAs('kubu-raya', sent)).toEqual({ back: moment, day: '2026-03-01' })
})

test('one row is what `one` gives, and nothing else', async ({ writeAs }) => {
  const rows = (count: number) => (tx: TenantTransaction) =>
    tx.one(Prisma.sql`select n from generate_series(1, ${count}::int) n`)
  expect(await writeAs('kubu-raya', rows(1))).toEqual({ n: 1 })
  await expect(writeAs('kubu-raya', rows(0))).rejects.toThrow('no row')
  await expect(writeAs('kubu-raya', rows(2))).rejects.toThrow('2 rows')
})

test('statements and models see each other’s writes, count them, and are undone together', async ({
  writeAs,
  transactions,
  entryOf,
}) => {
  const { id } = TENANTS['kubu-raya']
  const seat = (tx: TenantTransaction) => tx.models.tenant.findUnique({ where: { id }, select: { seat: true } })
  const failing = writeAs('kubu-raya', async (tx) => {
    expect(await tx.run(Prisma.sql`update tenant set seat = 'Rasau Jaya' where id = ${id}::uuid`)).toBe(1)
    expect(await seat(tx)).toEqual({ seat: 'Rasau Jaya' })
    await tx.models.tenant.update({ where: { id }, data: { seat: 'Kubu' }, select: { id: true } })
    expect(await tx.one(Prisma.sql`select seat from tenant where id = ${id}::uuid`)).toEqual({ seat: 'Kubu' })
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await transactions.snapshot(entryOf('kubu-raya'), seat)).toEqual({ seat: 'Sungai Raya' })
})

test('a snapshot writes nothing', async ({ transactions, entryOf }) => {
  const writing = transactions.snapshot(entryOf('kubu-raya'), (tx) =>
    tx.run(Prisma.sql`update tenant set seat = 'Kubu'`),
  )
  await expect(writing).rejects.toMatchObject({ code: '25006' })
})

test('nothing is sent after the end, neither when it was kept nor when its time was over', async ({
  database,
  entryOf,
}) => {
  const prisma = openPrisma(database.appUrl, { connectionsMax: 1 })
  const transactions = openTransactions(prisma, { maxWait: 10_000, timeout: 300 })
  const statement = Prisma.sql`select 1 as one`
  let leaked: TenantTransaction | undefined
  await transactions.write(entryOf('kubu-raya'), async (tx) => {
    leaked = tx
  })
  await expect(leaked?.rows(statement)).rejects.toThrow('has ended')
  const late = transactions.write(entryOf('kubu-raya'), async (tx) => {
    await eventually(() => expect(tx.rows(statement)).rejects.toThrow('has ended'))
  })
  await expect(late).rejects.toThrow()
  await prisma.$disconnect()
})

test('what the database says meanwhile is heard until the end, and by nobody afterwards', async ({
  database,
  entryOf,
}) => {
  const prisma = openPrisma(database.appUrl, { connectionsMax: 1 })
  const transactions = openTransactions(prisma)
  const heard: string[] = []
  const speak = Prisma.raw(`do $$ begin raise notice 'half'; end $$`)
  await transactions.write(entryOf('kubu-raya'), async (tx) => {
    tx.onNotice(({ message }) => heard.push(message ?? ''))
    await tx.run(speak)
  })
  await transactions.write(entryOf('kubu-raya'), (tx) => tx.run(speak))
  expect(heard).toEqual(['half'])
  await prisma.$disconnect()
})
