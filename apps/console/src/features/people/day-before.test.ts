import { expect, test } from 'vitest'
import { dayBefore } from './day-before.ts'

test.each([
  ['2026-11-20', '2026-11-19'],
  ['2026-03-01', '2026-02-28'],
  ['2027-01-01', '2026-12-31'],
])('before %s comes %s', (day, before) => {
  expect(dayBefore(day)).toBe(before)
})
