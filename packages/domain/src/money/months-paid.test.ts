import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillFields } from '../decree/decree-template.ts'
import { monthsBetween } from './contribution.ts'
import {
  monthOf,
  monthsInWords,
  monthsUnpaid,
  pastMonthsUnpaid,
  paymentsInWords,
  spansOf,
  withPaymentsNamed,
} from './months-paid.ts'

const YEAR = { fromMonth: '2026-01-01', untilMonth: '2027-01-01' }
const PAID = {
  fromMonth: '2026-01-01',
  untilMonth: '2026-03-01',
  paymentNumber: 'SP2D 12/2026',
  paidOn: '2026-01-20',
  amountRupiah: 33_600n,
}

describe('months before that of a day', () => {
  test.each([
    ['2025-12-31', []],
    ['2026-01-31', []],
    ['2026-02-01', ['2026-01-01']],
    ['2026-03-31', ['2026-01-01', '2026-02-01']],
    ['2027-05-01', monthsBetween(YEAR.fromMonth, YEAR.untilMonth)],
  ])('are past on %s', (day, past) => {
    expect(pastMonthsUnpaid(YEAR, day, [])).toEqual(past)
  })

  test('are left out where a payment covers them', () => {
    expect(pastMonthsUnpaid(YEAR, '2026-04-30', [PAID])).toEqual(['2026-03-01'])
  })

  test('never name the month of the day, a later one, or one outside of the period', () => {
    const month = fc.integer({ min: 0, max: 60 }).map((at) => monthsBetween('2024-01-01', '2030-01-01')[at] ?? '')
    fc.assert(
      fc.property(month, month, month, fc.array(fc.tuple(month, month)), (fromMonth, untilMonth, day, spans) => {
        const payments = spans.map(([from, until]) => ({ fromMonth: from, untilMonth: until }))
        const past = pastMonthsUnpaid({ fromMonth, untilMonth }, day, payments)
        for (const unpaid of past) {
          expect(unpaid < monthOf(day) && fromMonth <= unpaid && unpaid < untilMonth).toBe(true)
          expect(payments.some((paid) => paid.fromMonth <= unpaid && unpaid < paid.untilMonth)).toBe(false)
        }
      }),
    )
  })
})

test('months that were paid ask for no money, whether they are over or not', () => {
  const ahead = { fromMonth: '2026-12-01', untilMonth: '2027-02-01' }
  expect(monthsUnpaid(YEAR, [PAID, ahead])).toEqual(monthsBetween('2026-03-01', '2026-12-01'))
  expect(monthsUnpaid(YEAR, [])).toHaveLength(12)
  expect(monthsUnpaid(YEAR, [YEAR])).toEqual([])
})

test('months that follow each other are one span', () => {
  expect(spansOf(['2026-03-01', '2025-12-01', '2026-01-01'])).toEqual([
    { fromMonth: '2025-12-01', untilMonth: '2026-02-01' },
    { fromMonth: '2026-03-01', untilMonth: '2026-04-01' },
  ])
  expect(spansOf(monthsBetween('2025-11-01', '2027-02-01'))).toEqual([
    { fromMonth: '2025-11-01', untilMonth: '2027-02-01' },
  ])
})

describe('payments of a decree', () => {
  test('are named with months, amount, number and day, the earliest first', () => {
    const later = { ...PAID, fromMonth: '2026-03-01', untilMonth: '2026-04-01', paymentNumber: '13', amountRupiah: 1n }
    expect(paymentsInWords([later, PAID])).toBe(
      'bulan Januari 2026 sampai dengan Februari 2026 sebesar Rp33.600,00 (tiga puluh tiga ribu enam ratus rupiah) dengan bukti pembayaran nomor SP2D 12/2026 tanggal 20 Januari 2026; bulan Maret 2026 sebesar Rp1,00 (satu rupiah) dengan bukti pembayaran nomor 13 tanggal 20 Januari 2026',
    )
    expect(monthsInWords({ fromMonth: '2026-12-01', untilMonth: '2027-01-01' })).toBe('Desember 2026')
  })

  test('get a dictum before the last, which goes when they go', () => {
    const named = withPaymentsNamed(['Menetapkan', 'Mulai berlaku'], true)
    expect(named).toHaveLength(3)
    expect(fillFields(named[1] ?? '', { bulan_dibayar: 'bulan Januari' })).toMatch(/telah dibayar: bulan Januari$/)
    expect(withPaymentsNamed(named, true)).toEqual(named)
    expect(withPaymentsNamed(named, false)).toEqual(['Menetapkan', 'Mulai berlaku'])
  })
})
