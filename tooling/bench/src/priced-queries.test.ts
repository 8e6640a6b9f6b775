import { PRICES } from '@payung/api/graphql/limits/prices'
import { schema } from '@payung/api/graphql/schema'
import { parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { pricedQueries, rootQueries } from './priced-queries.ts'

/** Sums within one cohort or one import: their own measures arrange these. */
const MEASURED_WITH_THEIR_OWN = ['Cohort.comparison', 'Import.programmeHints']

test('each field with a price of its own is measured against it', () => {
  const measured = Object.keys(pricedQueries('programme'))
  expect(Object.keys(PRICES).filter((field) => !measured.includes(field))).toEqual(MEASURED_WITH_THEIR_OWN)
})

test('what is measured are queries of this schema', () => {
  const queries = [...Object.values(pricedQueries('programme')), ...rootQueries()]
  expect(queries.length).toBeGreaterThan(50)
  expect(queries.filter((query) => validate(schema, parse(query)).length > 0)).toEqual([])
})
