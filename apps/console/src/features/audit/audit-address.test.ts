import { expect, test } from 'vitest'
import { filterOf, hasFilters, readAuditAddress, withFilter } from './audit-address.ts'

test('a bent address opens without what does not belong', () => {
  expect(readAuditAddress({ tindakan: 'SIGNED_IN', dari: '31/02/2026', nama: 'Maria', sesudah: 7 })).toEqual({
    tindakan: 'SIGNED_IN',
  })
})

test('another filter begins on the first page', () => {
  expect(withFilter({ oleh: 'U1', sesudah: 'cursor' }, 'tindakan', 'SIGNED_IN')).toEqual({
    oleh: 'U1',
    tindakan: 'SIGNED_IN',
  })
})

test('taking the last filter off leaves none', () => {
  const address = withFilter({ tindakan: 'SIGNED_IN' }, 'tindakan', null)
  expect(hasFilters(address)).toBe(false)
  expect(filterOf(address)).toEqual({})
})

test('the API is asked by its own names', () => {
  expect(filterOf({ oleh: 'U1', tentang: 'W1', dari: '2026-11-01', sampai: '2026-11-20' })).toEqual({
    actorId: 'U1',
    subjectId: 'W1',
    from: '2026-11-01',
    until: '2026-11-20',
  })
})
