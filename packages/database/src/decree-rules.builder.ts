import type pg from 'pg'
import { test as base, type TestTenant, USERS } from './testing/test.ts'

interface Decrees {
  /** As the application, in a transaction of its own, for somebody of a tenant. */
  as: (tenant: TestTenant, text: string, values?: unknown[], user?: TestTenant) => Promise<pg.QueryResult>
}

export const test = base.extend<Decrees>({
  as: async ({ sends, entryOf }, use) =>
    use((tenant, text, values, user = 'pertamina') => sends(entryOf(tenant, { userId: USERS[user] }), text, values)),
})
