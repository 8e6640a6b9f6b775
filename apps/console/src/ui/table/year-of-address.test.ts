import { expect, test } from 'vitest'
import { yearOfAddress } from './year-of-address.ts'

test('an address names a year by four digits, as text or number, and nothing else is one', () => {
  expect(yearOfAddress('2025')).toEqual({ tahun: 2025 })
  expect(yearOfAddress(2025)).toEqual({ tahun: 2025 })
  for (const other of [undefined, '', '25', '20251', '2025.5', 2025.5, 'dua ribu', ['2025']])
    expect(yearOfAddress(other)).toEqual({})
})
