import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsBetween } from './contribution.ts'
import { comparePayments, isPaidOtherwise } from './payments-compared.ts'

const paid = (fromMonth: string, untilMonth: string, amountRupiah: bigint) => ({ fromMonth, untilMonth, amountRupiah })
/** Two people at Rp16.800, halved from March on. */
const costOf = (month: string) => (month < '2027-03-01' ? 33_600n : 16_800n)

test('a payment is compared with people times months times the amount of each month', () => {
  const [equal] = comparePayments([paid('2027-02-01', '2027-04-01', 50_400n)], costOf)
  expect(equal).toEqual({ at: [0], paidRupiah: 50_400n, costRupiah: 50_400n })
  expect(equal && isPaidOtherwise(equal)).toBe(false)
  const [less] = comparePayments([paid('2027-02-01', '2027-04-01', 50_399n)], costOf)
  expect(less && isPaidOtherwise(less)).toBe(true)
})

test('payments of one month are added up, and those that follow each other are not', () => {
  const payments = [
    paid('2027-02-01', '2027-03-01', 30_000n),
    paid('2027-01-01', '2027-02-01', 20_000n),
    paid('2027-01-01', '2027-02-01', 13_600n),
    paid('2027-03-01', '2027-04-01', 20_400n),
  ]
  const compared = comparePayments(payments, costOf)
  expect(compared).toEqual([
    { at: [1, 2], paidRupiah: 33_600n, costRupiah: 33_600n },
    { at: [0], paidRupiah: 30_000n, costRupiah: 33_600n },
    { at: [3], paidRupiah: 20_400n, costRupiah: 16_800n },
  ])
  expect(compared.map(isPaidOtherwise)).toEqual([false, true, true])
})

test('nothing is compared where an amount is missing for a month', () => {
  const [unknown] = comparePayments([paid('2027-01-01', '2027-03-01', 1n)], (month) =>
    month === '2027-02-01' ? null : 33_600n,
  )
  expect(unknown).toMatchObject({ paidRupiah: 1n, costRupiah: null })
  expect(unknown && isPaidOtherwise(unknown)).toBe(false)
})

test('every payment stands in one group, no rupiah is lost, and groups share no month', () => {
  const month = fc.integer({ min: 0, max: 23 })
  const payment = fc.tuple(month, fc.integer({ min: 1, max: 6 }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  const months = monthsBetween('2025-01-01', '2030-01-01')
  fc.assert(
    fc.property(fc.array(payment, { maxLength: 12 }), (rows) => {
      const payments = rows.map(([from, length, amount]) =>
        paid(months[from] ?? '', months[from + length] ?? '', amount),
      )
      const groups = comparePayments(payments, () => 1n)
      expect(groups.flatMap(({ at }) => at).sort((a, b) => a - b)).toEqual(payments.map((_, at) => at))
      const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
      expect(sum(groups.map(({ paidRupiah }) => paidRupiah))).toBe(
        sum(payments.map(({ amountRupiah }) => amountRupiah)),
      )
      // At one rupiah a month the costs count the months that any payment covers.
      const covered = months.filter((day) =>
        payments.some((payment) => payment.fromMonth <= day && day < payment.untilMonth),
      )
      expect(sum(groups.map(({ costRupiah }) => costRupiah ?? 0n))).toBe(BigInt(covered.length))
    }),
  )
})
