import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dividePayment, type OpenBill } from './divide-payment.ts'

const bill = (id: string, dueOn: string, openRupiah: bigint, billedOn = '2027-01-01'): OpenBill => ({
  ...{ id, dueOn, billedOn, openRupiah },
})

test('a transfer pays the bill that is due first, then the next, and what no bill takes is over', () => {
  const bills = [
    bill('march', '2027-03-15', 30_000n),
    bill('january', '2027-01-15', 20_000n),
    bill('paid', '2027-01-01', 0n),
  ]
  expect(dividePayment(15_000n, bills)).toEqual({ parts: [{ id: 'january', rupiah: 15_000n }], restRupiah: 0n })
  expect(dividePayment(20_001n, bills)).toEqual({
    parts: [
      { id: 'january', rupiah: 20_000n },
      { id: 'march', rupiah: 1n },
    ],
    restRupiah: 0n,
  })
  expect(dividePayment(50_007n, bills).restRupiah).toBe(7n)
})

test('of bills that are due on one day the one that was billed first is paid first, then the one with the lower id', () => {
  const bills = [bill('c', '2027-01-15', 1n, '2027-01-02'), bill('b', '2027-01-15', 1n), bill('a', '2027-01-15', 1n)]
  expect(dividePayment(3n, bills).parts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('nothing is divided among no bills, and no bill takes of nothing', () => {
  expect(dividePayment(5n, [])).toEqual({ parts: [], restRupiah: 5n })
  expect(dividePayment(0n, [bill('a', '2027-01-15', 1n)])).toEqual({ parts: [], restRupiah: 0n })
})

const day = fc.integer({ min: 1, max: 28 }).map((at) => `2027-01-${String(at).padStart(2, '0')}`)
const bills = fc
  .array(fc.record({ dueOn: day, billedOn: day, openRupiah: fc.bigInt({ min: 0n, max: 1_000_000n }) }), {
    maxLength: 12,
  })
  .map((rows) => rows.map((row, at) => ({ ...row, id: String(at).padStart(2, '0') })))

test('no rupiah is lost or made, no bill takes more than is open on it, and none is paid while an older one is open', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 8_000_000n }), bills, (rupiah, open) => {
      const { parts, restRupiah } = dividePayment(rupiah, open)
      const taken = new Map(parts.map((part) => [part.id, part.rupiah]))
      const leftOf = ({ id, openRupiah }: OpenBill) => openRupiah - (taken.get(id) ?? 0n)
      expect(parts.reduce((sum, part) => sum + part.rupiah, restRupiah)).toBe(rupiah)
      expect(parts.every((part) => part.rupiah > 0n)).toBe(true)
      expect(taken.size).toBe(parts.length)
      expect(open.every((unpaid) => leftOf(unpaid) >= 0n)).toBe(true)
      // Whoever has a part has no older bill that is still open.
      for (const paid of open.filter(({ id }) => taken.has(id)))
        expect(open.some((older) => older.dueOn < paid.dueOn && leftOf(older) > 0n)).toBe(false)
      // What is over is over every bill.
      if (restRupiah > 0n) expect(open.every((unpaid) => leftOf(unpaid) === 0n)).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

test('the same whole comes out in whatever order the bills are given', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 8_000_000n }), bills, (rupiah, open) => {
      expect(dividePayment(rupiah, open.toReversed())).toEqual(dividePayment(rupiah, open))
    }),
    { numRuns: 1_000 },
  )
})
