import { expect, test } from 'vitest'
import { isSameView, readViewState, writeViewState } from './view-state.ts'

test('a view keeps filters and order, not the page one had reached', () => {
  const state = writeViewState({ status: 'CANDIDATE', urut: 'NAME_DESC', sesudah: 'abc', baris: '26' })
  expect(readViewState(state)).toEqual({ status: 'CANDIDATE', urut: 'NAME_DESC' })
})

test('what was searched for is kept under no name', () => {
  expect(writeViewState({ cari: 'Siti', keadaan: 'DRAFT' })).toBe('{"keadaan":"DRAFT"}')
  expect(isSameView({ cari: 'Siti', keadaan: 'DRAFT' }, { keadaan: 'DRAFT' })).toBe(false)
})

test.each(['', 'null', '[1', '7'])('a state of %j is a view of everything', (state) => {
  expect(readViewState(state)).toEqual({})
})

test('a view is recognised on any page and with any columns', () => {
  expect(isSameView({ kolom: 'name', sesudah: 'x', jk: 'MALE' }, { jk: 'MALE' })).toBe(true)
  expect(isSameView({ jk: 'MALE' }, { jk: 'FEMALE' })).toBe(false)
})
