import { buildSchema, getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { partsOf } from './limit-document.ts'
import { priceOperation } from './price-operation.ts'
import {
  CHARGED_ONCE,
  FIELD_PRICE,
  INNER_SEARCH_PRICE,
  LIST_LENGTH,
  LIST_LENGTHS,
  ROW_PRICE as PRICE_OF_A_ROW,
  PRICES,
  ROOT_PRICE,
  SEARCH_PRICE,
  TOTAL_PRICE,
} from './prices.ts'

/** Names as in the schema of Payung, by which prices go. */
const schema = buildSchema(`
  type Query { workers(first: Int, last: Int, search: String): WorkerConnection! decrees(first: Int, filter: DecreeFilter): DecreeConnection! decree: Decree! checkRequests(first: Int): CheckRequestConnection! home: Home! areas: [Area!]! nodes(ids: [ID!]!): [Area]! roles: [Area!]! }
  type WorkerConnection { totalCount: Int! edges: [WorkerEdge!]! }
  type WorkerEdge { node: Worker! }
  type Worker { id: ID! name: String! }
  input DecreeFilter { search: String }
  type Decree { id: ID! entries(first: Int, search: String): EntryConnection! overlaps: [ID!]! }
  type EntryConnection { edges: [WorkerEdge!]! }
  type DecreeConnection { totalCount: Int! edges: [DecreeEdge!]! }
  type DecreeEdge { node: Decree! }
  type CheckRequestConnection { edges: [CheckRequestEdge!]! }
  type CheckRequestEdge { node: CheckRequest! }
  type CheckRequest { id: ID! answers: [CheckAnswerCount!]! }
  type CheckAnswerCount { people: Int! held: Int! }
  type Home { total: Int! }
  type Area { code: String! }
`)

function priceOf(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(text)
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('an operation is expected')
  return priceOperation(schema, operation, partsOf(document).fragments, variables)
}

const ROWS = '{ edges { node { id name } } }'
/** What is paid once for a list, however many rows it has. */
const LIST_PRICE = ROOT_PRICE + FIELD_PRICE
const ROW_PRICE = 3 * FIELD_PRICE

test.for<readonly [page: string, query: string, variables: Record<string, unknown>, rows: number]>([
  ['of 25', `{ workers(first: 25) ${ROWS} }`, {}, 25],
  ['of 100', `{ workers(first: 100) ${ROWS} }`, {}, 100],
  ['of 100 by a variable', `query ($n: Int) { workers(first: $n) ${ROWS} }`, { n: 100 }, 100],
  ['of 25 by a variable', `query ($n: Int) { workers(first: $n) ${ROWS} }`, { n: 25 }, 25],
  ['of the last 100 by a variable', `query ($n: Int) { workers(last: $n) ${ROWS} }`, { n: 100 }, 100],
  ['that names no size', `{ workers ${ROWS} }`, {}, 25],
  ['of more than there may be', `{ workers(first: 5000) ${ROWS} }`, {}, 100],
  ['of fewer than none', `{ workers(first: -5) ${ROWS} }`, {}, 10],
  ['of 1, read as 10', `{ workers(first: 1) ${ROWS} }`, {}, 10],
  ['of 26, read as 50', `query ($n: Int) { workers(first: $n) ${ROWS} }`, { n: 26 }, 50],
  ['of the last 99, read as 100', `{ workers(last: 99) ${ROWS} }`, {}, 100],
])('a page %s costs each row that is read', ([, query, variables, rows]) => {
  expect(priceOf(query, variables)).toBeCloseTo(LIST_PRICE + rows * ROW_PRICE, 9)
})

test('a page of 100 costs four times the rows of a page of 25', () => {
  const rowsOf = (query: string, variables = {}) => priceOf(query, variables) - LIST_PRICE
  expect(rowsOf(`{ workers(first: 100) ${ROWS} }`) / rowsOf(`{ workers(first: 25) ${ROWS} }`)).toBeCloseTo(4, 9)
  const byVariable = `query ($n: Int) { workers(first: $n) ${ROWS} }`
  expect(rowsOf(byVariable, { n: 100 }) / rowsOf(byVariable, { n: 25 })).toBeCloseTo(4, 9)
})

test('a search costs its price, in the query or by a variable, and blanks are no search', () => {
  const without = priceOf(`{ workers ${ROWS} }`)
  const byVariable = `query ($s: String) { workers(search: $s) ${ROWS} }`
  expect(priceOf(`{ workers(search: "siti") ${ROWS} }`)).toBeCloseTo(without + SEARCH_PRICE, 9)
  expect(priceOf(byVariable, { s: 'siti' })).toBeCloseTo(without + SEARCH_PRICE, 9)
  for (const s of ['  ', null, undefined]) expect(priceOf(byVariable, { s })).toBeCloseTo(without, 9)
})

test.for<readonly [where: string, query: string, variables: Record<string, unknown>]>([
  ['an annex', '{ decree { entries(search: "siti") { edges { node { id } } } } }', {}],
  [
    'an annex by a variable',
    'query ($s: String) { decree { entries(search: $s) { edges { node { id } } } } }',
    { s: 'a' },
  ],
  ['a filter', '{ decrees(filter: { search: "nelayan" }) { edges { node { id } } } }', {}],
  [
    'a filter by a variable',
    'query ($f: DecreeFilter) { decrees(filter: $f) { edges { node { id } } } }',
    { f: { search: 'nelayan' } },
  ],
  [
    'a filter with a variable in it',
    'query ($s: String) { decrees(filter: { search: $s }) { edges { node { id } } } }',
    { s: 'nelayan' },
  ],
])('a search within %s costs its price, and blanks there are no search', ([, query, variables]) => {
  const blank = JSON.parse(
    JSON.stringify(variables).replace(/siti|nelayan|"a"/, (word) => (word === '"a"' ? '" "' : ' ')),
  )
  const without = priceOf(query.replace(/"(siti|nelayan)"/, '" "'), blank)
  expect(priceOf(query, variables)).toBeCloseTo(without + INNER_SEARCH_PRICE, 9)
})

test('what costs a statement over a whole list is paid for each time that it is asked for', () => {
  const price = PRICES['Decree.overlaps'] ?? Number.NaN
  expect(priceOf('{ decree { overlaps } }')).toBeCloseTo(ROOT_PRICE + price, 9)
  expect(priceOf('{ decree { a: overlaps b: overlaps c: overlaps } }')).toBeCloseTo(ROOT_PRICE + 3 * price, 9)
  expect(priceOf('{ decrees(first: 10) { edges { node { overlaps } } } }')).toBeGreaterThan(10 * price)
})

test('what is counted for all rows at once is paid for once, each row as one over which little hangs, and again under another name', () => {
  const price = PRICES['CheckRequest.answers'] ?? Number.NaN
  const ofRows = (rows: number, selection: string) =>
    priceOf(`{ checkRequests(first: ${rows}) { edges { node { ${selection} } } } }`)
  for (const rows of [10, 25, 100])
    expect(ofRows(rows, 'answers { people }')).toBeCloseTo(
      ofRows(rows, 'id') + price + rows * (PRICE_OF_A_ROW + (LIST_LENGTH - 1) * FIELD_PRICE),
      9,
    )
  const twice = ofRows(25, 'a: answers { people } b: answers { people }')
  expect(twice).toBeGreaterThan(ofRows(25, 'answers { people }') + price)
  const fragment = 'fragment A on CheckRequestConnection { edges { node { answers { people } } } }'
  const spread = priceOf(`{ a: checkRequests(first: 10) { ...A } b: checkRequests(first: 10) { ...A } } ${fragment}`)
  expect(spread).toBeCloseTo(2 * ofRows(10, 'answers { people }'), 9)
  expect([...CHARGED_ONCE].filter((field) => !((PRICES[field] ?? 0) > PRICE_OF_A_ROW))).toEqual([])
})

test('a catalogue is answered whole, and records by their ids are as many as the ids', () => {
  const areas = priceOf('{ areas { code } }')
  expect(areas).toBeCloseTo(ROOT_PRICE + (LIST_LENGTHS['Query.areas'] ?? Number.NaN) * FIELD_PRICE, 9)
  const ids = Array.from({ length: 500 }, (_, id) => String(id))
  expect(priceOf('query ($ids: [ID!]!) { nodes(ids: $ids) { code } }', { ids })).toBeCloseTo(
    ROOT_PRICE + 500 * FIELD_PRICE,
    9,
  )
  expect(priceOf('{ nodes(ids: ["a", "b"]) { code } }')).toBeCloseTo(ROOT_PRICE + 2 * FIELD_PRICE, 9)
})

test('a fragment costs as often as it is spread, and by the size of each page', () => {
  const fragment = 'fragment Rows on WorkerConnection { edges { node { id name } } }'
  const once = priceOf(`{ workers(first: 25) { ...Rows } } ${fragment}`)
  expect(once).toBeCloseTo(LIST_PRICE + 25 * ROW_PRICE, 9)
  expect(priceOf(`{ a: workers(first: 25) { ...Rows } b: workers(first: 25) { ...Rows } } ${fragment}`)).toBeCloseTo(
    2 * once,
    9,
  )
  expect(priceOf(`{ workers(first: 25) { ...Rows ...Rows } } ${fragment}`)).toBeCloseTo(2 * once - ROOT_PRICE, 9)
  expect(priceOf(`{ a: workers(first: 25) { ...Rows } b: workers(first: 100) { ...Rows } } ${fragment}`)).toBeCloseTo(
    2 * LIST_PRICE + 125 * ROW_PRICE,
    9,
  )
})

test('a field costs its price whatever its condition says', () => {
  const home = priceOf('{ home { total } }')
  expect(home).toBeCloseTo((PRICES['Query.home'] ?? 0) + FIELD_PRICE, 9)
  for (const condition of ['@include(if: false)', '@skip(if: true)']) {
    expect(priceOf(`{ home ${condition} { total } }`)).toBe(home)
    expect(priceOf(`{ ... ${condition} { home { total } } }`)).toBe(home)
  }
  expect(priceOf('query ($w: Boolean!) { home @include(if: $w) { total } }', { w: false })).toBe(home)
})

test('a list that is no page costs some rows, and a total what it is named for, or what any total costs', () => {
  expect(priceOf('{ roles { code } }')).toBeCloseTo(ROOT_PRICE + LIST_LENGTH * FIELD_PRICE, 9)
  expect(priceOf('{ workers { totalCount } }')).toBe(ROOT_PRICE + (PRICES['WorkerConnection.totalCount'] ?? 0))
  expect(priceOf('{ decrees { totalCount } }')).toBe(ROOT_PRICE + TOTAL_PRICE)
})
