import { expect, test } from 'vitest'
import { columnLetters, columnOf } from './cell-reference.ts'

test.each([
  ['A1', 0],
  ['Z9', 25],
  ['AA10', 26],
  ['XFD1048576', 16383],
  ['b2', 1],
  ['12', -1],
  ['', -1],
])('%s lies in column %d', (reference, column) => {
  expect(columnOf(reference)).toBe(column)
})

test('letters and numbers of columns agree', () => {
  for (let column = 0; column < 20_000; column += 1) expect(columnOf(columnLetters(column))).toBe(column)
})
