import { expect, test } from 'vitest'
import { readLedgerAddress } from './ledger-address.ts'
import { daysOf, monthsToChoose } from './ledger-months.ts'

test('a month has its own number of days', () => {
  expect(daysOf('2026-11')).toEqual({ from: '2026-11-01', until: '2026-11-30' })
  expect(daysOf('2026-12')).toEqual({ from: '2026-12-01', until: '2026-12-31' })
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', until: '2028-02-29' })
})

test('this month and those of two years back can be chosen, the newest first', () => {
  const months = monthsToChoose('2026-01-31')
  expect(months.slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11'])
  expect(months.at(-1)).toBe('2024-01')
})

test('an address keeps a month, an account and a page, and nothing else', () => {
  expect(readLedgerAddress({ bulan: '2026-10', akun: 'TREASURY', sesudah: 'x', lain: 'y' })).toEqual({
    bulan: '2026-10',
    akun: 'TREASURY',
    sesudah: 'x',
  })
  expect(readLedgerAddress({ bulan: '2026-13', akun: 'kas kecil' })).toEqual({})
})
