import { expect, test } from 'vitest'
import { filterOf, firstPage, hasFilters, readDecreeAddress, withValues } from './decree-address.ts'

test('an address keeps what belongs to the list, and nothing that could be a number of somebody', () => {
  expect(
    readDecreeAddress({ keadaan: 'SIGNED,NONE', jenis: 'AMENDMENT', cari: '6112055511820202', perlu: 'saya', x: '1' }),
  ).toEqual({ keadaan: 'SIGNED', jenis: 'AMENDMENT', perlu: 'saya' })
})

test('another filter begins on the first page', () => {
  const address = { keadaan: 'SIGNED', sesudah: 'abc' }
  expect(withValues(address, 'keadaan', ['SIGNED', 'ENDED'])).toEqual({ keadaan: 'SIGNED,ENDED' })
  expect(withValues(address, 'keadaan', [])).toEqual({})
  expect(firstPage(address)).toEqual({ keadaan: 'SIGNED' })
})

test('the API is asked for just that', () => {
  const address = readDecreeAddress({ keadaan: 'DRAFT,REVIEW', cari: '415' })
  expect(filterOf(address)).toEqual({ states: ['DRAFT', 'REVIEW'], kinds: [], search: '415' })
  expect(hasFilters(address)).toBe(true)
  expect(hasFilters({ perlu: 'saya' })).toBe(false)
})
