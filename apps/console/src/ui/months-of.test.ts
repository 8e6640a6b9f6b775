import { expect, test } from 'vitest'
import { monthsOf } from './months-of.ts'

test('months go on over the end of a year, and end before the last', () => {
  expect(monthsOf('2026-11-01', '2027-02-01')).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
  expect(monthsOf('2026-11-01', '2026-11-01')).toEqual([])
})
