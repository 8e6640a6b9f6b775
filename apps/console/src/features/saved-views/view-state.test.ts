import { expect, test } from 'vitest'
import { readViewState, viewOf, writeViewState } from './view-state.ts'

test('a view keeps filters and order, not the page one had reached', () => {
  const state = writeViewState({ status: 'CANDIDATE', urut: 'NAME_DESC', sesudah: 'abc', baris: '26' })
  expect(readViewState(state)).toEqual({ status: 'CANDIDATE', urut: 'NAME_DESC' })
})

test('what was searched for is kept under no name', () => {
  expect(writeViewState({ cari: 'Siti', keadaan: 'DRAFT' })).toBe('{"keadaan":"DRAFT"}')
})

test.each(['', 'null', '[1', '7'])('a state of %j is a view of everything', (state) => {
  expect(readViewState(state)).toEqual({})
})

const [everything, men, candidates] = [{}, { jk: 'MALE' }, { status: 'CANDIDATE' }].map((address) => ({ address }))
const views = [everything, men, candidates].filter((view) => view !== undefined)

test('a view is recognised on any page and with any columns', () => {
  expect(viewOf({ kolom: 'name', sesudah: 'x', jk: 'MALE' }, views)).toBe(men)
  expect(viewOf({ sesudah: 'x' }, views)).toBe(everything)
  expect(viewOf({ jk: 'FEMALE' }, views)).toBeNull()
})

test('whoever narrows a view further stands in it still, in the narrowest of several', () => {
  expect(viewOf({ status: 'CANDIDATE', wilayah: '61.12.01' }, views)).toBe(candidates)
  const both = { address: { jk: 'MALE', status: 'CANDIDATE' } }
  expect(viewOf({ status: 'CANDIDATE', jk: 'MALE', wilayah: '61.12.01' }, [...views, both])).toBe(both)
})
