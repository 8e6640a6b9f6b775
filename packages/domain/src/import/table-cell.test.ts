import { expect, test } from 'vitest'
import { aCell } from './table-cell.builder.ts'
import { digitsTextOf, EMPTY_CELL, textOf } from './table-cell.ts'

test.each(['', ' ', '-', '--', '...', '_', 'NULL', 'n/a', '#N/A', '#REF!'])('“%s” stands for nothing', (text) => {
  expect(textOf({ kind: 'text', text })).toBe('')
})

test('anything else is a text, without the spaces around it', () => {
  expect(textOf(aCell(' Siti '))).toBe('Siti')
  expect(textOf(aCell(0))).toBe('0')
  expect(textOf(EMPTY_CELL)).toBe('')
  expect(textOf(undefined)).toBe('')
})

test('a number is read in full, however the file abbreviates it', () => {
  expect(digitsTextOf({ kind: 'number', text: '6.11E+15', number: 6_112_080_707_980_140 })).toBe('6112080707980140')
  expect(digitsTextOf({ kind: 'number', text: '1,5', number: 1.5 })).toBe('1,5')
  expect(digitsTextOf(aCell('009'))).toBe('009')
})
