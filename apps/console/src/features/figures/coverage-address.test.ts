import { expect, test } from 'vitest'
import { readCoverageAddress } from './coverage-address.ts'

test('an address names an area and the first day of a month, and nothing else', () => {
  const address = { wilayah: '61.12', bulan: '2026-12-01' }
  expect(readCoverageAddress({ ...address, warna: 'biru' })).toEqual(address)
  for (const bulan of ['2026-13-01', '2026-12', '2026-12-15', '1999-12-01', 202_612, null])
    expect(readCoverageAddress({ bulan })).toEqual({})
  for (const wilayah of ['6', '61.1', '61.12.05.2003.1', 61]) expect(readCoverageAddress({ wilayah })).toEqual({})
})
