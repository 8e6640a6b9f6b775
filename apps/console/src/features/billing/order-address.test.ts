import { expect, test } from 'vitest'
import { firstOrders, hasOrderFilters, orderFilterOf, readOrderAddress } from './order-address.ts'

test('an address keeps what narrows the list, and nothing else', () => {
  const address = {
    keadaan: 'spm',
    bulan: '2026-11',
    terlambat: 'ya',
    cari: 'SPP 7',
    pembayar: 'dinas',
    sesudah: 'id',
  } as const
  expect(readOrderAddress({ ...address, lain: 'x' })).toEqual(address)
  expect(readOrderAddress({ keadaan: 'toString', bulan: '2026-13', terlambat: 'tidak', cari: '' })).toEqual({})
  expect(readOrderAddress({ cari: 'x'.repeat(200) }).cari).toHaveLength(100)
})

test('an address asks the API for what it says', () => {
  expect(orderFilterOf({ keadaan: 'spp', bulan: '2026-02', terlambat: 'ya', cari: '7', pembayar: 'dinas' })).toEqual({
    ...{ states: ['REQUESTED'], month: '2026-02-01', isLate: true, search: '7', agencyId: 'dinas' },
  })
  expect(orderFilterOf({ sesudah: 'id' })).toEqual({})
})

test('a page is no filter, and another filter begins at the first page', () => {
  expect(hasOrderFilters({ sesudah: 'id' })).toBe(false)
  expect(hasOrderFilters({ terlambat: 'ya' })).toBe(true)
  expect(firstOrders({ sesudah: 'id', keadaan: 'sp2d' })).toEqual({ keadaan: 'sp2d' })
})
