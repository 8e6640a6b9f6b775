import { PRICES } from '@payung/api/graphql/limits/prices'
import { schema } from '@payung/api/graphql/schema'
import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { pricedQueries, recordQueries, rootQueries } from './priced-queries.ts'
import { SOME_RECORDS } from './some-records.builder.ts'

test('each field with a price of its own is measured against it', () => {
  const measured = Object.keys(pricedQueries(SOME_RECORDS))
  // What starts work is priced by what it asks for, which runs afterwards; the measure of fair shares starts it by the hundred.
  const read = Object.keys(PRICES).filter((field) => !field.startsWith('Mutation.'))
  expect(read.filter((field) => !measured.includes(field))).toEqual([])
})

const IDS = { Worker: ['V29ya2VyOjE=', 'V29ya2VyOjI='], Programme: ['UHJvZ3JhbW1lOjE='] }

test('what is measured are queries of this schema', () => {
  const queries = [...Object.values(pricedQueries(SOME_RECORDS)), ...rootQueries(), ...recordQueries(IDS)]
  expect(queries.length).toBeGreaterThan(50)
  expect(queries.filter((query) => validate(schema, parse(query)).length > 0)).toEqual([])
})

test('records are measured by the ids of those that there are, each list of theirs by itself', () => {
  const queries = recordQueries(IDS)
  expect(queries.filter((query) => query.startsWith('{ worker(id: "V29ya2VyOjE=") { ')).length).toBeGreaterThan(5)
  expect(queries.filter((query) => query.startsWith('{ ruleEffect(programmeId: '))).not.toEqual([])
  expect(queries.filter((query) => query.startsWith('{ decree('))).toEqual([])
  expect(recordQueries({})).toEqual([])
})
