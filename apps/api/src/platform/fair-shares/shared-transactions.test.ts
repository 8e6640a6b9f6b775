import { setTimeout as sleep } from 'node:timers/promises'
import { openPrisma } from '@payung/database/prisma'
import { openTransactions, type TenantTransaction } from '@payung/database/tenant-transaction'
import { eventually } from '@payung/database/testing/eventually'
import { countLockWaits } from '@payung/database/testing/lock-waits'
import { expect } from 'vitest'
import { test } from '../../testing/test.ts'
import { sharedTransactions } from './shared-transactions.ts'
import { TRANSACTIONS } from './shares.ts'

/** Work in transactions that ends when it is told to, and how much of it has begun. */
function heldWork() {
  const { promise, resolve } = Promise.withResolvers<void>()
  let begun = 0
  return {
    begun: () => begun,
    end: resolve,
    use: async () => {
      begun++
      await promise
    },
  }
}

test('a person and a tenant have a few transactions under way, read or written, and a neighbour’s begins at once', async ({
  database,
  entryOf,
}) => {
  const prisma = openPrisma(database.appUrl, { connectionsMax: TRANSACTIONS.everybody })
  const { write, snapshot } = sharedTransactions(openTransactions(prisma))
  const mine = { ...entryOf('kubu-raya'), userId: '01990000-0000-7000-8000-000000000001' }
  const colleague = { ...entryOf('kubu-raya'), userId: '01990000-0000-7000-8000-000000000002' }
  const [own, others] = [heldWork(), heldWork()]
  const first = Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? write : snapshot)(mine, own.use))
  await eventually(() => expect(own.begun()).toBe(TRANSACTIONS.person))
  const second = Array.from({ length: 6 }, () => write(colleague, others.use))
  await eventually(() => expect(others.begun()).toBe(TRANSACTIONS.tenant - TRANSACTIONS.person))
  await write(entryOf('pontianak'), async () => {})
  expect([own.begun(), others.begun()]).toEqual([TRANSACTIONS.person, TRANSACTIONS.tenant - TRANSACTIONS.person])
  own.end()
  others.end()
  await Promise.all([...first, ...second])
  expect([own.begun(), others.begun()]).toEqual([6, 6])
  await prisma.$disconnect()
})

test('a transaction within another one needs no second place, however full the share is', async ({
  database,
  entryOf,
}) => {
  const prisma = openPrisma(database.appUrl, { connectionsMax: TRANSACTIONS.everybody })
  const { write, snapshot } = sharedTransactions(openTransactions(prisma))
  const officer = entryOf('kubu-raya')
  const nested = Array.from({ length: TRANSACTIONS.person }, () =>
    write(officer, () => snapshot(officer, async (tx) => (await tx.rows({ text: 'select 1', values: [] })).length)),
  )
  expect(await Promise.all(nested)).toEqual(Array.from({ length: TRANSACTIONS.person }, () => 1))
  await prisma.$disconnect()
})

test('what the statements of a transaction take is added up, those of single records too, and what runs beside it once', async ({
  database,
  admin,
  entryOf,
}) => {
  const prisma = openPrisma(database.appUrl, { connectionsMax: 1 })
  const { write, snapshot } = openTransactions(prisma)
  const sleeps = { text: 'select pg_sleep(0.3)', values: [] }
  const timesOf = async (open: typeof write, use: (tx: TenantTransaction) => Promise<unknown>) => {
    const meter = { milliseconds: 0 }
    const began = performance.now()
    await open(entryOf('kubu-raya'), use, meter)
    return { metered: meter.milliseconds, took: performance.now() - began }
  }
  for (const open of [write, snapshot]) {
    expect((await timesOf(open, (tx) => tx.rows(sleeps))).metered).toBeGreaterThanOrEqual(290)
    // Side by side on one connection: 0.3 + 0.6 s, were each counted by itself.
    const { metered, took } = await timesOf(open, (tx) => Promise.all(Array.from({ length: 4 }, () => tx.rows(sleeps))))
    expect(metered).toBeGreaterThanOrEqual(1_190)
    expect(metered).toBeLessThanOrEqual(took)
  }
  await admin.query('begin')
  await admin.query('lock table tenant in access exclusive mode')
  const waiting = timesOf(snapshot, (tx) => tx.models.tenant.findMany())
  await eventually(async () => {
    expect(await countLockWaits(admin)).toBe(1)
  })
  await sleep(300)
  await admin.query('commit')
  expect((await waiting).metered).toBeGreaterThanOrEqual(290)
  await prisma.$disconnect()
})
