import { expect, test } from 'vitest'
import { needOf, readListsAddress } from './list-address.ts'

test('an address keeps what lists wait for beside the page, and nothing that it does not know', () => {
  expect(readListsAddress({ perlu: 'bayar', sesudah: 'x', lain: 1 })).toEqual({ perlu: 'bayar', sesudah: 'x' })
  expect(readListsAddress({ perlu: 'toString' })).toEqual({})
  expect(readListsAddress({ perlu: ['bayar'] })).toEqual({})
})

test('each word of an address is a need of the API', () => {
  expect(needOf({ perlu: 'setujui' })).toEqual({ needs: 'APPROVE' })
  expect(needOf({ perlu: 'terima' })).toEqual({ needs: 'RECEIVE' })
  expect(needOf({})).toEqual({})
})
