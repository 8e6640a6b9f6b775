import { schema } from '@payung/api/graphql/schema'
import { listsOfIds } from '@payung/attacks/fitting-ids'
import { randomQueries } from '@payung/attacks/random-queries'
import { parse, print, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql'
import { expect, test } from 'vitest'

const IDS = { Worker: ['V29ya2VyOjE=', 'V29ya2VyOjI='], Programme: ['UHJvZ3JhbW1lOjE='] }
const readsRecord = /\b(?:worker|programme|node)\(id: "|\bnodes\(ids: \["/

/** So many that each argument below is chosen some dozen times: fewer would miss one as the schema grows. */
const queries = randomQueries(3_000, 1, IDS)

test('random queries read the records that there are by their ids', () => {
  expect(queries.filter((query) => readsRecord.test(query)).length).toBeGreaterThan(40)
  expect(queries.filter((query) => /\bworker\(id: "(?!V29ya2VyOj)/.test(query))).toEqual([])
  expect(queries.filter((query) => query.includes('decree(id:'))).toEqual([])
  expect(queries.filter((query) => validate(schema, parse(query)).length > 0)).toEqual([])
})

test('random queries choose among optional values and filter by what fits', () => {
  const arguments_ = argumentsOf(queries)
  for (const filled of [
    /^Query\.workers\.order: [A-Z_]+$/,
    /^\w+\.\w+\.filter: \{.*\bdeciles: \[(?:[1-9]|10)\b/,
    /^\w+\.\w+\.filter: \{.*\bworkerIds: \["V29ya2VyOj/,
    /^\w+\.\w+\.filter: \{.*\beligibility: \{.*\bprogrammeId: "UHJvZ3JhbW1lOjE="/,
    /^Query\.tariffs\.month: "\d{4}-\d\d-\d\d"$/,
    /^Query\.\w+\.states: \[[A-Z]+/,
  ])
    expect(arguments_.filter((text) => filled.test(text))).not.toEqual([])
  // Some of the time: a list without its filter is asked for as well.
  const filters = arguments_.filter((text) => text.startsWith('Query.workers.filter: '))
  const workers = queries.flatMap((query) => query.match(/\bworkers\(/g) ?? [])
  expect(filters.length).toBeLessThan(workers.length)
  expect(arguments_.filter((text) => /\.(?:after|before|last): /.test(text))).toEqual([])
})

test('without ids none is read by its id, and the same seed gives the same queries', () => {
  const withoutIds = randomQueries(100, 1)
  expect(withoutIds.filter((query) => readsRecord.test(query))).toEqual([])
  expect(randomQueries(100, 1)).toEqual(withoutIds)
})

test('ids are looked for in lists of this schema', () => {
  const lists = listsOfIds()
  expect(lists).toContain('{ workers(first: 25) { edges { node { __typename id } } } }')
  expect(lists.length).toBeGreaterThan(15)
  expect(lists.filter((query) => validate(schema, parse(query)).length > 0)).toEqual([])
})

/** Every argument of the root's fields that is given, as `Query.workers.order: NAME`. */
function argumentsOf(queries: readonly string[]): string[] {
  const texts: string[] = []
  const types = new TypeInfo(schema)
  for (const query of queries)
    visit(
      parse(query),
      visitWithTypeInfo(types, {
        Argument: ({ name, value }) => {
          texts.push(`${types.getParentType()?.name}.${types.getFieldDef()?.name}.${name.value}: ${print(value)}`)
        },
      }),
    )
  return texts
}
