import type pg from 'pg'
import type { TestTenant } from './testing/test.ts'

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
