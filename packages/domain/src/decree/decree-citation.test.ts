import { expect, test } from 'vitest'
import { amendmentName, citeDecree, numberWithYear } from './decree-citation.ts'

test.each([
  ['15', '2026-01-14', '15 Tahun 2026'],
  ['415/DISNAKER', '2026-01-14', '415/DISNAKER Tahun 2026'],
  ['415/DISNAKER/2026', '2026-01-14', '415/DISNAKER/2026'],
  ['15 TAHUN 2026', '2026-01-14', '15 TAHUN 2026'],
  ['415/2025', '2026-01-14', '415/2025 Tahun 2026'],
  ['15', null, '15'],
])('the number %s of a decree signed on %s is cited as %s', (number, signedOn, cited) => {
  expect(numberWithYear(number, signedOn)).toBe(cited)
})

test('a decree is cited with whose it is, its number, its year and what it is about', () => {
  expect(
    citeDecree({ head: 'Bupati Sambas', number: '15', signedOn: '2026-01-14', title: 'Penetapan Pekerja Rentan' }),
  ).toBe('Keputusan Bupati Sambas Nomor 15 Tahun 2026 tentang Penetapan Pekerja Rentan')
})

test.each([
  [0, 'Perubahan'],
  [1, 'Perubahan Kedua'],
  [10, 'Perubahan Kesebelas'],
  [11, 'Perubahan Ke-12'],
])('names an amendment after %d signed ones: %s', (signedBefore, name) => {
  expect(amendmentName(signedBefore)).toBe(name)
})
