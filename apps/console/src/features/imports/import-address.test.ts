import { expect, test } from 'vitest'
import { readImportAddress, withFilter } from './import-address.ts'

test('step and filter survive a reload', () => {
  const address = { langkah: 'tinjau', kode: 'NAME_MISSING', keluar: '1' } as const
  expect(readImportAddress({ ...address })).toEqual(address)
})

test('a bent address opens without what nobody knows', () => {
  expect(
    readImportAddress({ langkah: 'hapus', kode: '6112051204820001', semua: 'ya', keluar: '2', baris: '1' }),
  ).toEqual({})
})

test('another filter takes the place of the one that was there', () => {
  expect(withFilter({ langkah: 'tinjau', kode: 'SEX_UNKNOWN' }, { semua: '1' })).toEqual({
    langkah: 'tinjau',
    semua: '1',
  })
})

test('what the router takes for a number is understood', () => {
  expect(readImportAddress({ semua: 1 })).toEqual({ semua: '1' })
  expect(readImportAddress({ keluar: 1 })).toEqual({ keluar: '1' })
})
