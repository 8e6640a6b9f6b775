import { expect, test } from 'vitest'
import { budgetShares } from './budget-shares.ts'

test('a bar divides the ceiling into paid, committed and left, which add up', () => {
  expect(budgetShares({ ceiling: '1000', committed: '600', paid: '250' })).toEqual({ paid: 250, open: 350, left: 400 })
  expect(budgetShares({ ceiling: '3', committed: '2', paid: '1' })).toEqual({ paid: 333, open: 333, left: 334 })
  expect(budgetShares({ ceiling: '100000000000000', committed: '100000000000000', paid: '0' })).toEqual({
    paid: 0,
    open: 1000,
    left: 0,
  })
})

test('a line that is only planned has no bar', () => {
  expect(budgetShares({ ceiling: '0', committed: '0', paid: '0' })).toEqual({ paid: 0, open: 0, left: 0 })
})
