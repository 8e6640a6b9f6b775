import { expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, review, rowsOf } from '../imports.builder.ts'

test('a file of several batches is staged whole and in its order, each row with its own cells', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const lines = Array.from({ length: 2_345 }, (_, index) => aLine({ name: `Siti ${index}` }))
  const reviewed = await review(officer, aList(...lines))
  expect(reviewed).toMatchObject({ state: 'REVIEW', rowCount: 2_345, validCount: 2_345, createCount: 2_345 })
  for (const row of [2, 1_001, 1_002, 2_002, 2_346]) {
    const { edges } = await rowsOf(officer, reviewed.id, `first: 10, after: "${row - 1}"`)
    expect(edges[0].node).toMatchObject({
      row,
      cells: expect.arrayContaining([{ column: 1, text: `Siti ${row - 2}` }]),
    })
  }
})
