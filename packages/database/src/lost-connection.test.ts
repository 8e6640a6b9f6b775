import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { expect, onTestFinished } from 'vitest'
import { openPrisma, Prisma } from './prisma.ts'
import { openReader } from './read-as.ts'
import { openTransactions } from './tenant-transaction.ts'
import { eventually } from './testing/eventually.ts'
import { test } from './testing/test.ts'

/** A way to the database that can be cut without a word, as a killed server or a pulled cable does. */
async function openCable(url: string) {
  const target = new URL(url)
  const ends = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from)
      from.on('error', () => {}).on('close', () => to.destroy())
      from.pipe(to)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as { port: number }).port)
  return {
    url: through.toString(),
    cut: () => {
      for (const end of ends) end.resetAndDestroy()
      ends.clear()
    },
  }
}

const NAP = Prisma.sql`select pg_sleep(20)::text`
const ONE = Prisma.sql`select 1 as one`

test('a read whose connection is cut fails, the process stays, and soon another is answered', async ({
  database,
  entryOf,
  admin,
}) => {
  const cable = await openCable(database.appUrl)
  const reader = openReader(cable.url, { connectionsMax: 2 })
  const cut = expect(reader.readAs(entryOf('kubu-raya'), NAP)).rejects.toThrow()
  await napBegins(admin)
  cable.cut()
  await cut
  const ask = async () => expect(await reader.readAs(entryOf('kubu-raya'), ONE)).toEqual([{ one: 1 }])
  await eventually(ask)
  cable.cut() // while it idles in the pool
  await eventually(ask)
  await reader.close()
})

test('a transaction whose connection is cut fails, the process stays, and soon another is through', async ({
  database,
  entryOf,
  admin,
}) => {
  const cable = await openCable(database.appUrl)
  const prisma = openPrisma(cable.url, { connectionsMax: 2 })
  const transactions = openTransactions(prisma)
  const ask = async () =>
    expect(await transactions.snapshot(entryOf('kubu-raya'), (tx) => tx.rows(ONE))).toEqual([{ one: 1 }])
  const inAStatement = expect(transactions.write(entryOf('kubu-raya'), (tx) => tx.rows(NAP))).rejects.toThrow()
  await napBegins(admin)
  cable.cut()
  await inAStatement
  await eventually(ask)
  const betweenStatements = transactions.write(entryOf('kubu-raya'), async (tx) => {
    cable.cut()
    await sleep(100)
    return tx.rows(ONE)
  })
  await expect(betweenStatements).rejects.toThrow()
  await eventually(ask)
  await prisma.$disconnect()
})

async function napBegins(admin: pg.Client): Promise<void> {
  await eventually(async () => {
    const { rowCount } = await admin.query(
      `select from pg_stat_activity where datname = current_database() and query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`,
    )
    expect(rowCount).toBe(1)
  })
}
