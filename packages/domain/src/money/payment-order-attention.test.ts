import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProvided } from './fund-provision.ts'
import { leftAfterOrder, orderAttention } from './payment-order-attention.ts'

const line = { isProvided: true, isPlanned: true }
const order = { lines: [line], isBudgetRead: true }

test('an order within its letters and its cash plan needs no attention, nor does one that neither is set against', () => {
  expect([...orderAttention(order)]).toEqual([])
  expect([...orderAttention({ ...order, lines: [{ isProvided: null, isPlanned: null }] })]).toEqual([])
})

test.each([
  [{ lines: [] }, 'NO_BUDGET_LINE'],
  [{ lines: [line, { ...line, isProvided: false }] }, 'BEYOND_PROVISION'],
  [{ lines: [line, { ...line, isPlanned: false }] }, 'BEYOND_CASH_PLAN'],
  [{ isBudgetRead: false }, 'BUDGET_UNREAD'],
] as const)('an order with %o needs attention: %s', (differing, attention) => {
  expect([...orderAttention({ ...order, ...differing })]).toEqual([attention])
})

test('nothing is left below zero exactly where letters do not provide for the order', () => {
  const rupiah = fc.bigInt({ min: 0n, max: 10n ** 12n })
  fc.assert(
    fc.property(rupiah, rupiah, rupiah, (provided, used, amount) => {
      const left = leftAfterOrder({ provided, used, asked: amount })
      expect(left >= 0n).toBe(isProvided({ provided, used, asked: amount }))
      expect(left + used + amount).toBe(provided)
    }),
  )
})
