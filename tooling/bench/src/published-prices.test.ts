import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { chargeOf, measureOfPrice, OVERPRICE_MAX } from './charge.ts'
import { pricedQueries } from './priced-queries.ts'
import { SOME_RECORDS } from './some-records.builder.ts'
import { FILE, publishedFigures } from './write-measurements.ts'

const PUBLISHED = publishedFigures(await readFile(FILE, 'utf8'))

const DEAREST = ['the dearest other field of the schema', 'the dearest field of a record by its id']

const PRICED = [
  ...Object.entries(pricedQueries(SOME_RECORDS)).map(([field, query]) => [field, chargeOf(query)] as const),
  ...DEAREST.map((field) => [field, PUBLISHED.get(measureOfPrice(field))?.peer ?? Number.NaN] as const),
]

test.for(PRICED)('the price of %s is what it was seen to take', ([field, charge]) => {
  const took = PUBLISHED.get(measureOfPrice(field))?.ours ?? Number.NaN
  expect(took, 'no time is published: run `pnpm bench prices --write`').toBeGreaterThan(0)
  expect(took).toBeLessThanOrEqual(OVERPRICE_MAX * charge)
})
