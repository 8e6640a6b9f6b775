import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificateAttention, provenRupiah } from './certificate-attention.ts'

const proven = { rupiah: 1_008_000n, isProven: true }
const unproven = { rupiah: 504_000n, isProven: false }

test('a certificate that rests on proven receipts alone needs no attention', () => {
  expect([...certificateAttention([proven, proven])]).toEqual([])
})

test('a receipt that nobody else proves needs attention, and more so where none is proven', () => {
  expect([...certificateAttention([proven, unproven])]).toEqual(['RECEIPT_UNPROVEN'])
  expect([...certificateAttention([unproven])]).toEqual(['NOTHING_PROVEN', 'RECEIPT_UNPROVEN'])
  expect([...certificateAttention([])]).toEqual(['NOTHING_PROVEN'])
})

test('what is proven is the sum of what is proven, and a bill that is not known adds nothing', () => {
  expect(provenRupiah([proven, unproven, { rupiah: null, isProven: true }])).toBe(1_008_000n)
  expect(provenRupiah([])).toBe(0n)
})

test('a receipt that is proven besides never makes less of it', () => {
  const rupiah = fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }))
  const receipt = fc.record({ rupiah, isProven: fc.boolean() })
  fc.assert(
    fc.property(fc.array(receipt), rupiah, (receipts, more) => {
      const sum = provenRupiah([...receipts, { rupiah: more, isProven: true }])
      expect(sum).toBe(provenRupiah(receipts) + (more ?? 0n))
    }),
  )
})
