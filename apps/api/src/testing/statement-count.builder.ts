import type { Statement } from '@payung/database/statement'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { graphql, parse } from 'graphql'
import { expect } from 'vitest'
import { compileQuery } from '../graphql/persisted/compile-query.ts'
import { schema } from '../graphql/schema.ts'
import { Context, type ContextParts } from '../platform/context.ts'
import { readChoices } from '../platform/memberships.ts'
import { keepReferenceData } from '../platform/reference-data.ts'
import { USERS } from './test.ts'

/** How many statements one operation of Kubu Raya's officer asks of the database, in its transactions too. It must be answered without an error. */
export async function countStatements(
  { reader, transactions, vault }: Pick<ContextParts, 'reader' | 'transactions' | 'vault'>,
  query: string,
  variables: Record<string, unknown>,
  execution: 'interpreted' | 'compiled' = 'interpreted',
): Promise<number> {
  let statementCount = 0
  const counting = (tx: TenantTransaction): TenantTransaction => {
    const counted =
      <Result>(send: (statement: Statement) => Promise<Result>) =>
      (statement: Statement) => {
        statementCount++
        return send(statement)
      }
    return {
      ...tx,
      rows: counted(tx.rows) as typeof tx.rows,
      one: counted(tx.one) as typeof tx.one,
      run: counted(tx.run),
    }
  }
  const { actors } = await readChoices(reader, USERS['kubu-raya'], null)
  const context = new Context({
    user: null,
    choices: actors,
    secondFactorMissing: false,
    reader: {
      readAs: (entry, statement) => {
        statementCount++
        return reader.readAs(entry, statement)
      },
      close: async () => {},
    },
    transactions: {
      write: (entry, use, meter) => transactions.write(entry, (tx) => use(counting(tx)), meter),
      snapshot: (entry, use, meter) => transactions.snapshot(entry, (tx) => use(counting(tx)), meter),
    },
    vault,
    reference: await keepReferenceData(reader)(),
    services: null as never,
  })
  const answer =
    execution === 'compiled'
      ? await compileQuery(schema, parse(query))?.(context, variables)
      : await graphql({ schema, source: query, variableValues: variables, contextValue: context })
  expect(answer?.data).toBeDefined()
  expect(answer?.errors).toBeUndefined()
  return statementCount
}
