import { columnTypes } from '@payung/database/column-types'
import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type pg from 'pg'

/** What use-cases need of a transaction that is all SQL: so that one of many minutes, on a plain connection, can run them too. */
export type RawSql = Pick<TenantTransaction, '$queryRaw' | '$executeRaw'>

/** A connection in a transaction, spoken to as Prisma is. Values come out as `readAs` gives them. */
export function rawSqlOf(client: pg.ClientBase): RawSql {
  const run = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    const { text, values: all } = 'text' in query ? query : Prisma.sql(query, ...values)
    return client.query({ text, values: all, types: columnTypes })
  }
  const raw = {
    $queryRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rows,
    $executeRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rowCount ?? 0,
  }
  return raw as unknown as RawSql
}
