import { expect, test } from 'vitest'
import { lastQuarterMonth } from './public-coverage.ts'

test.each([
  ['2026-11-24', '2026-09-01'],
  ['2026-12-31', '2026-09-01'],
  ['2027-01-01', '2026-12-01'],
  ['2027-03-31', '2026-12-01'],
  ['2027-04-01', '2027-03-01'],
])('on %s the last month of the quarter that is over is %s', (day, month) => {
  expect(lastQuarterMonth(day)).toBe(month)
})
