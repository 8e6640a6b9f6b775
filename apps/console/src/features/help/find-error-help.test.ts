import { expect, test } from 'vitest'
import { type ErrorHelp, findErrorHelp } from './find-error-help.ts'

const help: readonly ErrorHelp[] = [
  { code: 'QUOTA', group: 'Putaran', cases: [{ reason: 'Kuota habis.', remedy: 'Kurangi.' }] },
  { code: 'QUOTA_EXCEEDED', group: 'Kohort', cases: [{ reason: null, remedy: 'Hitung ulang.' }] },
  { code: 'QUOTA', group: 'Impor', cases: [{ reason: null, remedy: 'Bagi berkas.' }] },
]
const codesFor = (search: string) => findErrorHelp(help, search).map(({ code, group }) => `${group} ${code}`)

test('a whole code finds that code alone, wherever it is said', () => {
  expect(codesFor('quota')).toEqual(['Putaran QUOTA', 'Impor QUOTA'])
})

test('a part of a code, a group or a text finds all that hold it', () => {
  expect(codesFor('exceeded')).toEqual(['Kohort QUOTA_EXCEEDED'])
  expect(codesFor('hitung ulang')).toEqual(['Kohort QUOTA_EXCEEDED'])
  expect(codesFor('putaran')).toEqual(['Putaran QUOTA'])
})

test('no search shows everything', () => {
  expect(codesFor('')).toHaveLength(3)
})
