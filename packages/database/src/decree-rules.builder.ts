import pg from 'pg'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

interface Decrees {
  /** As the application, in a transaction of its own, for somebody of a tenant. */
  as: (tenant: TestTenant, text: string, values?: unknown[], user?: TestTenant) => Promise<pg.QueryResult>
}

export const test = base.extend<Decrees>({
  as: async ({ database }, use) => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await use(async (tenant, text, values = [], user = 'pertamina') => {
      await client.query('begin')
      try {
        await client.query(`select app.enter($1, $2, '', null)`, [TENANTS[tenant].id, USERS[user]])
        const answer = await client.query(text, values)
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
