import { expect, test } from 'vitest'
import { timeOfDeathIn } from './day-of-death.ts'

const today = '2027-05-10'

test.each([
  ['Meninggal 2/3/2027', '2027-03-02'],
  ['wafat tgl 31-12-2026.', '2026-12-31'],
  ['meninggal 2027-05-10', '2027-05-10'],
  ['meninggal 3 Maret 2026', '2026-03-03'],
  ['MENINGGAL TGL 3-MAR-26', '2026-03-03'],
  ['meninggal 3-3-26', '2026-03-03'],
  ['wafat 7 Pebruari 2026, akta menyusul', '2026-02-07'],
  ['meninggal Maret 3, 2026', '2026-03-03'],
  ['Lapor 2027-05-09, meninggal 02/04/2027, akta 03/04/2027', '2027-04-02'],
])('“%s” says %s', (remark, day) => {
  expect(timeOfDeathIn(remark, today)).toEqual({ day, precision: 'DAY' })
})

test.each([
  ['meninggal Maret 2026', '2026-03-01'],
  ['Wafat akhir Pebruari 2026, akta menyusul', '2026-02-01'],
  ['meninggal bln Mei-2027', '2027-05-01'],
  ['MENINGGAL 03/2026', '2026-03-01'],
  ['meninggal pada bulan: 2026-3', '2026-03-01'],
  ['Lapor April 2027: meninggal dunia Januari 2027', '2027-01-01'],
])('“%s” says the month of %s', (remark, day) => {
  expect(timeOfDeathIn(remark, today)).toEqual({ day, precision: 'MONTH' })
})

test.each([
  'Meninggal',
  'Lapor 09/05/2027: meninggal',
  'Lapor 9 Mei 2027: meninggal',
  'meninggal 31/02/2027',
  'meninggal 2027-05-11',
  'meninggal 3-3-28',
  'meninggal Juni 2027',
  'meninggal 13/2026',
  'meninggal, akta 12/2026',
  'meninggal Mei 26',
  'Lapor Mei 2027: meninggal',
  'meninggal 32 Maret 2026',
  'meninggal 6112050101100001',
])('“%s” says neither day nor month', (remark) => {
  expect(timeOfDeathIn(remark, today)).toBeNull()
})
