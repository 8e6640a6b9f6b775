import { expect, test } from 'vitest'
import { isReceiptReturnable } from './receipt-return.ts'

test('a receipt is taken back once, and not what the insurer has posted of it', () => {
  const receipt = { rupiah: 100n, isReturned: false }
  expect(isReceiptReturnable(receipt, 100n)).toBe(true)
  expect(isReceiptReturnable(receipt, 99n)).toBe(false)
  expect(isReceiptReturnable({ ...receipt, isReturned: true }, 100n)).toBe(false)
})
