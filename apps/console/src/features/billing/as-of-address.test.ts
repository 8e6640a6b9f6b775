import { expect, test } from 'vitest'
import { addressOf, asOfAddressed, readAsOfAddress } from './as-of-address.ts'

const TODAY = '2026-11-26'

test('an address carries both days there and back', () => {
  for (const asOf of [
    { knownBy: '2026-06-30', effectiveOn: '2026-06-30' },
    { knownBy: '2026-06-30', effectiveOn: TODAY },
    { knownBy: TODAY, effectiveOn: '2025-03-01' },
  ])
    expect(asOfAddressed(readAsOfAddress({ ...addressOf(asOf) }), TODAY)).toEqual(asOf)
})

test('today stands in no address, and a text that is no day is left out', () => {
  expect(addressOf(null)).toEqual({})
  expect(readAsOfAddress({ diketahui: '2026-02-30', berlaku: 'kemarin' })).toEqual({})
  expect(readAsOfAddress({ diketahui: 20260630, berlaku: '0001-01-01' })).toEqual({})
})

test('a day to come is none of the days that can be answered', () => {
  expect(asOfAddressed({ diketahui: '2026-11-27' }, TODAY)).toBe('FUTURE')
  expect(asOfAddressed({ berlaku: '2027-01-01' }, TODAY)).toBe('FUTURE')
})
