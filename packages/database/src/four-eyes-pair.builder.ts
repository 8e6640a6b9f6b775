import pg from 'pg'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

export type As = (text: string, values?: unknown[], user?: TestTenant) => Promise<pg.QueryResult>

/** What a maker has done, and how somebody decides on it at the database, as the application. */
export interface Attack {
  readonly maker: TestTenant
  readonly other: TestTenant
  /** What a page would ask `app.held_as_maker` before it shows the step; left out where it asks otherwise. */
  readonly thing?: { readonly kind: string; readonly id: string }
  decide(user: TestTenant): Promise<unknown>
}

export interface Pair {
  readonly subject: string
  readonly makes: string
  readonly decides: string
  /** By which the database refuses. */
  readonly refusal: string
  /** As the use-case calls it; the test beside it shows it. */
  readonly code: string
  readonly test: string
  arrange(admin: pg.Client, as: As): Promise<Attack>
}

/** The id in the one row that a statement answers. */
export const idOf = async (answer: Promise<pg.QueryResult>): Promise<string> => (await answer).rows[0].id

/** Lends a connection of the application, on which people of Kubu Raya act one after another. */
export async function lendMembers(appUrl: string, use: (as: As) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  await use(async (text, values = [], user = 'kubu-raya') => {
    await client.query('begin')
    try {
      await client.query(`select app.enter($1, $2, '', null)`, [TENANTS['kubu-raya'].id, USERS[user]])
      const answer = await client.query(text, values)
      await client.query('commit')
      return answer
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  })
  await client.end()
}
