import { expect, test } from 'vitest'
import { readNeedAddress } from './need-address.ts'

const read = readNeedAddress({ bayar: 'PAY' })

test('an address keeps what the rows wait for beside the page, and nothing that it does not know', () => {
  const typed = { perlu: 'bayar', sesudah: 'x', lain: 1 }
  expect(read(typed)).toEqual({ perlu: 'bayar', sesudah: 'x' })
  expect(read({ perlu: 'toString' })).toEqual({})
  expect(read({ perlu: ['bayar'] })).toEqual({})
})
