import { Prisma } from '@payung/database/prisma'
import type { ListMonthRow } from './billing.queries.ts'

/** A contribution list as its budget lines are chosen for it. */
export interface ListToPayRow {
  readonly id: string
  readonly decree_id: string
  /** Kept for a party outside: no budget line pays it. */
  readonly is_outside: boolean
  readonly version: number
  readonly state: string
  readonly until_month: string
  readonly total_rupiah: bigint
  readonly months: readonly ListMonthRow[]
}

const LIST = Prisma.sql`c.id, c.decree_id, c.is_outside, c.version, c.state, c.until_month::text, c.total_rupiah, c.months from contribution_list c`

export function findListToPay(id: string): Prisma.Sql {
  return Prisma.sql`select ${LIST} where c.id = ${id}::uuid`
}

/** Held until the transaction ends, so that nobody approves it while its lines are chosen. */
export function lockListToPay(id: string): Prisma.Sql {
  return Prisma.sql`select ${LIST} where c.id = ${id}::uuid for update of c`
}

export function chooseBudgetLines(listId: string, choices: readonly { line: string; rupiah: string }[]): Prisma.Sql {
  return Prisma.sql`select app.choose_budget_lines(${listId}::uuid, ${JSON.stringify(choices)}::jsonb)`
}
