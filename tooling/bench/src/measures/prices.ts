import { arrangeLists } from '../arrange-lists.ts'
import { arrangeProgramme } from '../arrange-programme.ts'
import { askOurs, idsSeenBy } from '../ask-ours.ts'
import type { BenchDatabase } from '../bench-database.ts'
import { chargeOf, measureOfPrice, OVERPRICE_MAX } from '../charge.ts'
import { type Line, line, median } from '../line.ts'
import { type OurServer, startOurs } from '../our-server.ts'
import { pricedQueries, recordQueries, rootQueries } from '../priced-queries.ts'

const RUNS = 5
/** From the sixth time on PostgreSQL may keep a plan for any values: what people meet all day is measured, not how it begins. */
const RUNS_BEFORE = 6

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
  const ids = await idsSeenBy(server, cookie)
  const [task = '', worker = ''] = [ids['RoundTask']?.[0], ids['Worker']?.[0]]
  for (const [field, query] of Object.entries(pricedQueries({ programme, ...lists, task, worker }))) {
    const took = await timeOf(server, cookie, query)
    if (took === null) throw new Error(`${field} was refused: ${query}`)
    yield lineOf(field, took, query)
  }
  yield await dearestOf('other field of the schema', server, cookie, rootQueries())
  yield await dearestOf('field of a record by its id', server, cookie, recordQueries(ids))
}

/** Of these queries the one that takes most against its price; the others that take more than theirs are told beside it. */
async function dearestOf(what: string, server: OurServer, cookie: string, queries: readonly string[]): Promise<Line> {
  const measured: { readonly query: string; readonly took: number }[] = []
  for (const query of queries) {
    const took = await timeOf(server, cookie, query)
    if (took === null) process.stderr.write(`not for this person: ${query}\n`)
    else measured.push({ query, took })
  }
  const [worst, ...others] = measured.toSorted((a, b) => overprice(b.took, b.query) - overprice(a.took, a.query))
  if (worst === undefined) throw new Error(`no ${what} can be asked for`)
  process.stderr.write(`of ${queries.length} the dearest against its price: ${worst.query}\n`)
  for (const { query, took } of others.filter((other) => overprice(other.took, other.query) > 1))
    process.stderr.write(`${overprice(took, query).toFixed(2)} times its price: ${query}\n`)
  return lineOf(`the dearest ${what}`, worst.took, worst.query)
}

function lineOf(field: string, took: number, query: string): Line {
  return line({
    measure: measureOfPrice(field),
    ours: took,
    peer: chargeOf(query),
    unit: 'ms',
    toReach: OVERPRICE_MAX,
  })
}

function overprice(took: number, query: string): number {
  return took / chargeOf(query)
}

/** @returns milliseconds, as the person who asks sees them; null where they hear an error */
async function timeOf(server: OurServer, cookie: string, query: string): Promise<number | null> {
  const took: number[] = []
  for (let run = -RUNS_BEFORE; run < RUNS; run++) {
    const began = performance.now()
    const answer = await askOurs(server, cookie, query)
    const text = await answer.text()
    if (run >= 0) took.push(performance.now() - began)
    if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`)
    if (text.includes('"errors"')) return null
  }
  return median(took)
}
