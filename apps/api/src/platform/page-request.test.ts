import { expect, test } from 'vitest'
import { DomainError } from './errors.ts'
import { pageOf, readPageRequest, readSizeOf } from './page-request.ts'

test.for([
  [1, 11],
  [7, 11],
  [10, 11],
  [11, 26],
  [25, 26],
  [26, 51],
  [51, 101],
  [100, 101],
] as const)('a page of %d rows reads %d, in either direction', ([size, limit]) => {
  expect(readPageRequest({ first: size })).toEqual({ size, limit, direction: 'FORWARD', cursor: null })
  expect(readPageRequest({ last: size, before: 'x' })).toEqual({ size, limit, direction: 'BACKWARD', cursor: 'x' })
})

test.for([0, 101, -1, 1.5, Number.NaN, 1_000_000])('a page of %d rows is refused', (size) => {
  for (const page of [{ first: size }, { last: size }]) {
    expect(() => readPageRequest(page)).toThrow(DomainError)
    expect(() => readPageRequest(page)).toThrow(expect.objectContaining({ code: 'PAGE_SIZE_INVALID' }))
  }
})

test('a page without a size has 25 rows', () => {
  expect(readPageRequest({})).toMatchObject({ size: 25, limit: 26 })
})

test('every size is read as the next of four sizes, so that few statements are planned', () => {
  const sizes = Array.from({ length: 100 }, (_, i) => i + 1)
  expect([...new Set(sizes.map(readSizeOf))]).toEqual([10, 25, 50, 100])
  expect(sizes.every((size) => readSizeOf(size) >= size)).toBe(true)
})

test('a page is cut to its size, and says whether there are more', () => {
  const fetched = Array.from({ length: 11 }, (_, i) => i)
  const seven = pageOf(fetched, readPageRequest({ first: 7 }))
  expect(seven).toEqual({ rows: [0, 1, 2, 3, 4, 5, 6], hasNextPage: true, hasPreviousPage: false })
  const last = pageOf(fetched.slice(0, 7), readPageRequest({ last: 7, before: 'x' }))
  expect(last).toEqual({ rows: [6, 5, 4, 3, 2, 1, 0], hasNextPage: true, hasPreviousPage: false })
})
