import { schema } from '@payung/api/graphql/schema'
import { listsOfIds } from '@payung/attacks/fitting-ids'
import { randomQueries } from '@payung/attacks/random-queries'
import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'

const IDS = { Worker: ['V29ya2VyOjE=', 'V29ya2VyOjI='], Programme: ['UHJvZ3JhbW1lOjE='] }
const readsRecord = /\b(?:worker|programme|node)\(id: "|\bnodes\(ids: \["/

test('random queries read the records that there are by their ids', () => {
  const queries = randomQueries(300, 1, IDS)
  expect(queries.filter((query) => readsRecord.test(query)).length).toBeGreaterThan(30)
  expect(queries.filter((query) => /\bworker\(id: "(?!V29ya2VyOj)/.test(query))).toEqual([])
  expect(queries.filter((query) => query.includes('decree(id:'))).toEqual([])
  expect(queries.filter((query) => validate(schema, parse(query)).length > 0)).toEqual([])
})

test('without ids none is read by its id, and the same seed gives the same queries', () => {
  const queries = randomQueries(100, 1)
  expect(queries.filter((query) => readsRecord.test(query))).toEqual([])
  expect(randomQueries(100, 1)).toEqual(queries)
})

test('ids are looked for in lists of this schema', () => {
  const queries = listsOfIds()
  expect(queries).toContain('{ workers(first: 25) { edges { node { __typename id } } } }')
  expect(queries.length).toBeGreaterThan(15)
  expect(queries.filter((query) => validate(schema, parse(query)).length > 0)).toEqual([])
})
