import { expect, test } from 'vitest'
import { pageOfAddress, readPageAddress } from './page-address.ts'

test('without a cursor the list begins at its beginning', () => {
  expect(pageOfAddress(readPageAddress({}), 25)).toEqual({ first: 25 })
})

test('a cursor leads forward or back, never both', () => {
  expect(pageOfAddress(readPageAddress({ sesudah: 'a' }), 30)).toEqual({ first: 30, after: 'a' })
  expect(pageOfAddress(readPageAddress({ sebelum: 'b' }), 30)).toEqual({ last: 30, before: 'b' })
  expect(readPageAddress({ sesudah: 'a', sebelum: 'b' })).toEqual({ sesudah: 'a' })
})

test('what is no cursor is dropped, so that a bent address still opens', () => {
  const typed = { sesudah: '', sebelum: 'x'.repeat(201), lain: 'y' }
  expect(readPageAddress(typed)).toEqual({})
})
