import { openPrisma } from '@payung/database/prisma'
import { openTransactions } from '@payung/database/tenant-transaction'
import { expect } from 'vitest'
import { test } from '../../testing/test.ts'
import { tellingBusy } from './busy-transactions.ts'

test('who gets no connection in time hears to come back later, and what took too long stays a defect', async ({
  database,
  entryOf,
}) => {
  const prisma = openPrisma(database.appUrl, { connectionsMax: 1 })
  const patient = openTransactions(prisma, { maxWait: 120_000, timeout: 120_000 })
  const hasty = tellingBusy(openTransactions(prisma, { maxWait: 50, timeout: 120_000 }))
  const short = tellingBusy(openTransactions(prisma, { maxWait: 120_000, timeout: 50 }))
  const officer = entryOf('kubu-raya')
  // The one connection is held while the others ask for it.
  await patient.write(officer, async () => {
    for (const ask of [hasty.write, hasty.snapshot])
      await expect(ask(officer, async () => {})).rejects.toMatchObject({ code: 'TOO_MANY_AT_ONCE' })
  })
  const tooLong = short.write(officer, (tx) => tx.run({ text: 'select pg_sleep(1)', values: [] }))
  await expect(tooLong).rejects.toMatchObject({ code: 'P2028' })
  await prisma.$disconnect()
})

test('of two who wait for each other one hears to come back later, and the other is served', async ({
  database,
  entryOf,
}) => {
  const prisma = openPrisma(database.appUrl, { connectionsMax: 2 })
  const { write } = tellingBusy(openTransactions(prisma))
  const hold = (key: number) => ({ text: 'select pg_advisory_xact_lock($1)', values: [key] })
  const [oneIsHeld, twoIsHeld] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = write(entryOf('kubu-raya'), async (tx) => {
    await tx.run(hold(1))
    oneIsHeld.resolve()
    await twoIsHeld.promise
    await tx.run(hold(2))
  })
  const second = write(entryOf('kubu-raya'), async (tx) => {
    await tx.run(hold(2))
    twoIsHeld.resolve()
    await oneIsHeld.promise
    await tx.run(hold(1))
  })
  const outcomes = await Promise.allSettled([first, second])
  expect(outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))).toEqual([
    'TOO_MANY_AT_ONCE',
  ])
  await prisma.$disconnect()
})
