import { expect, test } from 'vitest'
import { isReturnable } from './payment-return.ts'

test('a payment comes back once, and not what the insurer has received of it', () => {
  const payment = { rupiah: 100n, isReturned: false }
  expect(isReturnable(payment, 100n)).toBe(true)
  expect(isReturnable(payment, 99n)).toBe(false)
  expect(isReturnable({ ...payment, isReturned: true }, 100n)).toBe(false)
})
