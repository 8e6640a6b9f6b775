import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DuplicateWatch } from './duplicate-watch.ts'

test('every row but the first of a key is told which one was first', () => {
  const watch = new DuplicateWatch()
  expect(watch.firstRowOf('a', 5)).toBe(null)
  expect(watch.firstRowOf('b', 6)).toBe(null)
  expect(watch.firstRowOf('a', 7)).toBe(5)
  expect(watch.firstRowOf('a', 8)).toBe(5)
})

test('as many rows are first as there are keys', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (keys) => {
      const watch = new DuplicateWatch()
      const firsts = keys.filter((key, row) => watch.firstRowOf(key, row) === null)
      expect(firsts).toHaveLength(new Set(keys).size)
    }),
  )
})
