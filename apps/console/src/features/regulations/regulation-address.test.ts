import { expect, test } from 'vitest'
import { filterOf, hasFilters, readRegulationAddress, valuesOf, withValue } from './regulation-address.ts'

test('an address keeps what the list knows, and is what the server is asked', () => {
  const address = readRegulationAddress({ asal: 'OWN,LAIN', jenis: 'PERBUP', cari: 'sawit', sesudah: 'abc', x: 1 })
  expect(address).toEqual({ asal: 'OWN', jenis: 'PERBUP', cari: 'sawit', sesudah: 'abc' })
  expect(filterOf(address)).toEqual({ origins: ['OWN'], states: [], kinds: ['PERBUP'], search: 'sawit' })
})

test('another value begins on the first page again', () => {
  const address = { asal: 'OWN', sesudah: 'abc' }
  expect(withValue(address, 'keadaan', 'DRAFT')).toEqual({ asal: 'OWN', keadaan: 'DRAFT' })
  expect(withValue(address, 'asal', undefined)).toEqual({})
  expect([valuesOf(address, 'asal'), hasFilters(address), hasFilters({})]).toEqual([['OWN'], true, false])
})
