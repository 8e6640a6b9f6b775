import { expect, test } from 'vitest'
import { readAddressTexts } from './read-address-texts.ts'

test('numbers and yes or no stay texts, whether they end in a zero or not', () => {
  expect(readAddressTexts('?wilayah=61.01&tahun=2026&belum=1&ada=true')).toEqual({
    wilayah: '61.01',
    tahun: '2026',
    belum: '1',
    ada: 'true',
  })
  expect(readAddressTexts('?wilayah=61.10')).toEqual({ wilayah: '61.10' })
})

test('signs that an address spells otherwise are read, and no query has no values', () => {
  expect(readAddressTexts('cari=Siti%20Aminah&kosong=')).toEqual({ cari: 'Siti Aminah', kosong: '' })
  expect(readAddressTexts('')).toEqual({})
})
