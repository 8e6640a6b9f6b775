import { expect, test } from 'vitest'
import { listLink, placeLink } from './list-link.ts'

test('a figure leads to the list with its own filter', () => {
  expect(listLink({ wilayah: '61.12', status: 'VERIFIED' })).toEqual({
    to: '/pekerja',
    search: { wilayah: '61.12', status: 'VERIFIED' },
  })
})

test('an address of the API keeps its filter on the way through the router', () => {
  expect(placeLink('/pekerja?status=CANDIDATE&wilayah=61.12.05')).toEqual({
    to: '/pekerja',
    search: { status: 'CANDIDATE', wilayah: '61.12.05' },
  })
})

test('an address without a filter has none', () => {
  expect(placeLink('/impor')).toEqual({ to: '/impor', search: {} })
})
