import { expect, test } from 'vitest'
import { expectedRows } from './expected-rows.ts'

test.each([
  ['nothing is known yet', 0, 0, null, null],
  ['the file says it, and nothing is read yet', 0, 0, 900, 900],
  ['the file says nothing', 500, 0.25, null, 2_000],
  ['the file says about what was read', 500, 0.25, 2_011, 2_011],
  ['the file counts a million formatted rows', 500, 0.25, 1_048_576, 2_000],
  ['more was read than the file says', 2_020, 0.99, 2_011, 2_020],
  ['all was read', 1_990, 1, null, 1_990],
])('when %s', (_, rows, share, stated, expected) => {
  expect(expectedRows(rows, share, stated)).toBe(expected)
})
