import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRupiah, parseRupiah, splitByLargestRemainder } from './money.ts'

describe('writing rupiah', () => {
  test('groups thousands with dots', () => {
    expect(formatRupiah(16_800n)).toBe('Rp16.800')
    expect(formatRupiah(2_917_454_400n)).toBe('Rp2.917.454.400')
    expect(formatRupiah(0n)).toBe('Rp0')
    expect(formatRupiah(-16_800n)).toBe('-Rp16.800')
  })

  test.each(['16800', '16.800', '16,800', 'Rp16.800', 'Rp. 16.800,-', 'rp 16.800,00', ' IDR 16800 '])(
    '“%s” is sixteen thousand eight hundred',
    (text) => {
      expect(parseRupiah(text)).toBe(16_800n)
    },
  )

  test.each(['', '16.80', '16,8', '1.6800', '1680.000', '1.680.00', '16.800,5', '1,680.000', 'gratis', '1e5'])(
    '“%s” is refused',
    (text) => {
      expect(parseRupiah(text)).toBe(null)
    },
  )

  test('every amount reads back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amount) => {
        expect(parseRupiah(formatRupiah(amount))).toBe(amount)
      }),
    )
  })
})

describe('splitting by largest remainder', () => {
  test('the rupiah left over go to the largest fractions, then to the first', () => {
    expect(splitByLargestRemainder(16_800n, [60n, 40n])).toEqual([10_080n, 6_720n])
    expect(splitByLargestRemainder(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(splitByLargestRemainder(10n, [1n, 5n, 0n])).toEqual([2n, 8n, 0n])
  })

  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((weight) => weight > 0n))

  test('the parts add up to the whole, and none is a rupiah away from its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (whole, by) => {
        const parts = splitByLargestRemainder(whole, by)
        const total = by.reduce((sum, weight) => sum + weight, 0n)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole)
        parts.forEach((part, index) => {
          const difference = part * total - whole * (by[index] ?? 0n)
          expect(difference > -total && difference < total).toBe(true)
        })
      }),
    )
  })

  test('who weighs nothing gets nothing', () => {
    fc.assert(
      fc.property(amount, weights, (whole, by) => {
        expect(splitByLargestRemainder(whole, [...by, 0n]).at(-1)).toBe(0n)
      }),
    )
  })

  test.each([
    [-1n, [1n]],
    [1n, []],
    [1n, [0n, 0n]],
    [1n, [2n, -1n]],
  ])('%s by %s is a mistake of the caller', (whole, by) => {
    expect(() => splitByLargestRemainder(whole, by)).toThrow(RangeError)
  })
})
