import { expect, test } from 'vitest'
import { readSearchText, readValues, writeValues } from './list-values.ts'

test('values come back from an address as they went in, and unknown ones fall away', () => {
  const known = ['ACTIVE', 'EXPIRED', 'DRAFT'] as const
  expect(readValues(writeValues(['ACTIVE', 'DRAFT']), known)).toEqual(['ACTIVE', 'DRAFT'])
  expect(readValues('ACTIVE,APAPUN', known)).toEqual(['ACTIVE'])
  expect(readValues(7, known)).toEqual([])
  expect(writeValues([])).toBeUndefined()
})

test('a search with a number that could be somebody’s does not stand in an address', () => {
  expect(readSearchText(' kubu raya ')).toBe('kubu raya')
  expect(readSearchText('6112051582110002')).toBeUndefined()
  expect(readSearchText('')).toBeUndefined()
})
