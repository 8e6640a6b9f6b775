import pg from 'pg'
import { test as base } from 'vitest'
import { ENTER, type Entry, entryValues } from '../entry.ts'
import { openPrisma } from '../prisma.ts'
import { openReader, type Reader } from '../read-as.ts'
import { openTransactions, type TenantTransaction, type Transactions } from '../tenant-transaction.ts'
import { newMasterKey, openVault, type Vault } from '../vault.ts'
import { TENANTS, type TestTenant, USERS } from './ground.ts'
import { cloneDatabase, type TestDatabase } from './template.ts'

export { aLink, aWorker, becomesInstitution } from './a-worker.ts'
export { TENANTS, type TestTenant, USERS } from './ground.ts'

export interface DatabaseFixtures {
  /** A database of this test's own, with the smallest province in it. */
  database: TestDatabase
  reader: Reader
  transactions: Transactions
  vault: Vault
  /** Superuser, beyond every policy: to arrange and to look, never the thing under test. */
  admin: pg.Client
  /** Somebody of a tenant, with the whole tenant as scope unless said otherwise. */
  entryOf: (tenant: TestTenant, scope?: Partial<Entry>) => Entry
  writeAs: <T>(tenant: TestTenant, use: (tx: TenantTransaction) => Promise<T>) => Promise<T>
  /** One statement of the application for somebody, as it stands: in a transaction of its own, one after another. */
  sends: (entry: Entry, text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>
}

export const test = base.extend<DatabaseFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
  database: async ({}, use) => {
    const database = await cloneDatabase()
    await use(database)
    await database.drop()
  },
  reader: async ({ database }, use) => {
    const reader = openReader(database.appUrl, { connectionsMax: 8 })
    await use(reader)
    await reader.close()
  },
  transactions: async ({ database }, use) => {
    const prisma = openPrisma(database.appUrl, { connectionsMax: 8 })
    await use(openTransactions(prisma))
    await prisma.$disconnect()
  },
  admin: async ({ database }, use) => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await use(admin)
    await admin.end()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  vault: async ({}, use) => use(openVault(newMasterKey())),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  entryOf: async ({}, use) =>
    use((tenant, scope) => ({
      tenantId: TENANTS[tenant].id,
      userId: USERS[tenant],
      areaScope: '',
      agencyId: null,
      ...scope,
    })),
  writeAs: async ({ transactions, entryOf }, use) => use((tenant, work) => transactions.write(entryOf(tenant), work)),
  sends: async ({ database }, use) => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await use(async (entry, text, values = []) => {
      await client.query('begin')
      try {
        await client.query(ENTER, entryValues(entry))
        const answer = await client.query(text, [...values])
        await client.query('commit')
        return answer
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    })
    await client.end()
  },
})
