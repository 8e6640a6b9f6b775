import { expect, test } from 'vitest'
import { readQualityAddress } from './quality-address.ts'

test('a figure stands in the address and survives a reload; what is no part of one is left out', () => {
  const address = { pengirim: 'Desa Kuala Dua', baris: 'salah', bulan: '2026-11-01', kode: 'NAME_MISSING' }
  expect(readQualityAddress({ ...address, nik: '6112055511820202' })).toEqual(address)
  expect(readQualityAddress({ pengirim: '', baris: 'apa', bulan: '2026-11-05', kode: 'x', sesudah: '1' })).toEqual({
    pengirim: '',
  })
})
