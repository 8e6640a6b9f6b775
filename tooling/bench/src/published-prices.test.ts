import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { chargeOf, measureOfPrice, OVERPRICE_MAX } from './charge.ts'
import { pricedQueries } from './priced-queries.ts'
import { SOME_RECORDS } from './some-records.builder.ts'
import { FILE, publishedFigures } from './write-measurements.ts'

const PUBLISHED = publishedFigures(await readFile(FILE, 'utf8'))

/**
 * They take more than they are charged beforehand, up to so many times, and wait to be made quicker: rows of lists count people, which no price of a
 * row can pay, and the page of a person would become dear.
 */
const TAKES_MORE: Readonly<Record<string, number>> = {
  'CheckRequest.answers': 4,
  'Worker.checks': 3.5,
  'the dearest other field of the schema': 2.5,
  'the dearest field of a record by its id': 12,
}

const DEAREST = ['the dearest other field of the schema', 'the dearest field of a record by its id']

const PRICED = [
  ...Object.entries(pricedQueries(SOME_RECORDS)).map(([field, query]) => [field, chargeOf(query)] as const),
  ...DEAREST.map((field) => [field, PUBLISHED.get(measureOfPrice(field))?.peer ?? Number.NaN] as const),
]

test.for(PRICED)('the price of %s is what it was seen to take', ([field, charge]) => {
  const took = PUBLISHED.get(measureOfPrice(field))?.ours ?? Number.NaN
  expect(took, 'no time is published: run `pnpm bench prices --write`').toBeGreaterThan(0)
  expect(took).toBeLessThanOrEqual((TAKES_MORE[field] ?? OVERPRICE_MAX) * charge)
  expect(field in TAKES_MORE, 'it is no exception any more').toBe(took > OVERPRICE_MAX * charge)
})
