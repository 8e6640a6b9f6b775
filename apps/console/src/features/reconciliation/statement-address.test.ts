import { expect, test } from 'vitest'
import { readStatementAddress } from './statement-address.ts'

test('an address keeps its page and a state that is one, and nothing else', () => {
  expect(readStatementAddress({ berkas: 'id', keadaan: 'cocok', sesudah: '7', x: 1 })).toEqual({
    ...{ berkas: 'id', keadaan: 'cocok', sesudah: '7' },
  })
  expect(readStatementAddress({ keadaan: 'tidak-di-berkas' })).toEqual({ keadaan: 'tidak-di-berkas' })
  expect(readStatementAddress({ keadaan: 'toString' })).toEqual({})
})
