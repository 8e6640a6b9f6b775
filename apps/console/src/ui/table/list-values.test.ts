import { expect, test } from 'vitest'
import { readSearchText, readValues, writeValues } from './list-values.ts'

test('values come back from an address as they went in, and unknown ones fall away', () => {
  const allowed = ['ACTIVE', 'EXPIRED', 'DRAFT'] as const
  expect(readValues(writeValues(['ACTIVE', 'DRAFT']), allowed)).toEqual(['ACTIVE', 'DRAFT'])
  expect(readValues('ACTIVE,APAPUN', allowed)).toEqual(['ACTIVE'])
  expect(readValues(7, allowed)).toEqual([])
  expect(writeValues([])).toBeUndefined()
})

test('a search with a number that could be somebody’s does not stand in an address', () => {
  expect(readSearchText(' kubu raya ')).toBe('kubu raya')
  expect(readSearchText('6112051582110002')).toBeUndefined()
  expect(readSearchText('')).toBeUndefined()
})
