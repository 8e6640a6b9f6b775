import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isOnItsWay,
  PAYMENT_ORDER_STATES,
  type PaymentOrderAction,
  type PaymentOrderState,
  paymentOrderActions,
  stateAfter,
  unorderedRupiah,
} from './payment-order-state.ts'

const ACTIONS: readonly PaymentOrderAction[] = ['ISSUE', 'PAY', 'REFUSE', 'WITHDRAW']

test('an order is requested, issued and paid; it is refused on its way, and withdrawn before the SPM alone', () => {
  expect(paymentOrderActions('REQUESTED')).toEqual(['ISSUE', 'REFUSE', 'WITHDRAW'])
  expect(paymentOrderActions('ISSUED')).toEqual(['PAY', 'REFUSE'])
  for (const state of ['PAID', 'REFUSED', 'WITHDRAWN'] as const) expect(paymentOrderActions(state)).toEqual([])
})

test('every way through the table is paid after its SPM alone, never moves after its end, and ends within two steps', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 8 }), (actions) => {
      const way: PaymentOrderState[] = ['REQUESTED']
      for (const action of actions) {
        const state = way[way.length - 1] ?? 'REQUESTED'
        const next = stateAfter(state, action)
        expect(next !== null).toBe(paymentOrderActions(state).includes(action))
        if (next === null) continue
        expect(isOnItsWay(state)).toBe(true)
        way.push(next)
      }
      expect(way.length).toBeLessThanOrEqual(3)
      if (way.includes('PAID')) expect(way).toEqual(['REQUESTED', 'ISSUED', 'PAID'])
    }),
    { numRuns: 10_000 },
  )
})

test('payments and orders that take at most what is left never exceed the bill, whatever is refused between them', () => {
  const step = fc.record({
    action: fc.constantFrom('REQUEST', 'TRANSFER', ...ACTIONS),
    rupiah: fc.bigInt(1n, 500n),
    at: fc.nat(9),
  })
  fc.assert(
    fc.property(fc.bigInt(1n, 1000n), fc.array(step, { maxLength: 30 }), (billed, steps) => {
      const orders: { state: PaymentOrderState; rupiah: bigint }[] = []
      let transferred = 0n
      const sumOf = (counts: (state: PaymentOrderState) => boolean) =>
        orders.filter(({ state }) => counts(state)).reduce((sum, { rupiah }) => sum + rupiah, 0n)
      const paid = () => transferred + sumOf((state) => state === 'PAID')
      for (const { action, rupiah, at } of steps) {
        const left = unorderedRupiah({ billed, paid: paid(), ordered: sumOf(isOnItsWay) })
        const order = orders[at]
        if (action === 'REQUEST' && rupiah <= left) orders.push({ state: 'REQUESTED', rupiah })
        else if (action === 'TRANSFER' && rupiah <= left) transferred += rupiah
        else if (action !== 'REQUEST' && action !== 'TRANSFER' && order !== undefined)
          order.state = stateAfter(order.state, action) ?? order.state
        expect(paid() + sumOf(isOnItsWay)).toBeLessThanOrEqual(billed)
      }
    }),
    { numRuns: 10_000 },
  )
})

test('nothing is left to request before the bill, and every state stands in the table', () => {
  expect(unorderedRupiah({ billed: null, paid: 0n, ordered: 0n })).toBe(0n)
  expect(unorderedRupiah({ billed: 10n, paid: 3n, ordered: 7n })).toBe(0n)
  expect(PAYMENT_ORDER_STATES.filter(isOnItsWay)).toEqual(['REQUESTED', 'ISSUED'])
})
