import { expect, test } from 'vitest'
import { readVisitListAddress } from './check-address.ts'

test('an area of an address is a code, also where it looks like a number', () => {
  expect(readVisitListAddress({ wilayah: 61.1 })).toEqual({ wilayah: '61.10' })
  expect(readVisitListAddress({ wilayah: '61.06.03' })).toEqual({ wilayah: '61.06.03' })
  expect(readVisitListAddress({ wilayah: 'x', sampai: 'besok', petugas: '../' })).toEqual({})
})
