import { priceOperation } from '@payung/api/graphql/limits/price-operation'
import { DEAR_FROM } from '@payung/api/graphql/limits/prices'
import { schema } from '@payung/api/graphql/schema'
import { Kind, parse } from 'graphql'
import { arrangeLists } from '../arrange-lists.ts'
import { arrangeProgramme } from '../arrange-programme.ts'
import { askOurs, idsSeenBy } from '../ask-ours.ts'
import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { type OurServer, startOurs } from '../our-server.ts'
import { pricedQueries, recordQueries, rootQueries } from '../priced-queries.ts'

const RUNS = 5

/**
 * What an operation takes against what it is charged before it runs. What takes less than the shortest dear operation is charged enough,
 * whatever its price says.
 */
export async function* measurePrices(database: BenchDatabase): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const programme = await arrangeProgramme(database)
  const lists = await arrangeLists(database)
  const server = await startOurs(stack, database)
  const cookie = await server.signIn('provinsi')
  for (const [field, query] of Object.entries(pricedQueries({ programme, ...lists }))) {
    const took = await timeOf(server, cookie, query)
    if (took === null) throw new Error(`${field} was refused: ${query}`)
    yield lineOf(`time of ${field} against its price`, took, query)
  }
  yield await dearestOf('other field of the schema', server, cookie, rootQueries())
  yield await dearestOf('field of a record by its id', server, cookie, recordQueries(await idsSeenBy(server, cookie)))
}

/** Of these queries the one that takes most against its price. */
async function dearestOf(what: string, server: OurServer, cookie: string, queries: readonly string[]): Promise<Line> {
  let worst: { readonly query: string; readonly took: number } | undefined
  for (const query of queries) {
    const took = await timeOf(server, cookie, query)
    if (took === null) process.stderr.write(`not for this person: ${query}\n`)
    else if (worst === undefined || overprice(took, query) > overprice(worst.took, worst.query)) worst = { query, took }
  }
  if (worst === undefined) throw new Error(`no ${what} can be asked for`)
  process.stderr.write(`of ${queries.length} the dearest against its price: ${worst.query}\n`)
  return lineOf(`time of the dearest ${what} against its price`, worst.took, worst.query)
}

function lineOf(measure: string, took: number, query: string): Line {
  return line({ measure, ours: took, peer: chargeOf(query), unit: 'ms', toReach: 1.5 })
}

function overprice(took: number, query: string): number {
  return took / chargeOf(query)
}

function chargeOf(query: string): number {
  const [operation] = parse(query).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation is expected')
  return Math.max(DEAR_FROM, priceOperation(schema, operation, new Map(), {}))
}

/** @returns milliseconds, as the person who asks sees them; null where they hear an error */
async function timeOf(server: OurServer, cookie: string, query: string): Promise<number | null> {
  const took: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    const answer = await askOurs(server, cookie, query)
    const text = await answer.text()
    took.push(performance.now() - began)
    if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`)
    if (text.includes('"errors"')) return null
  }
  return median(took)
}
