import { expect, test } from 'vitest'
import { type ErrorHelp, findErrorHelp } from './find-error-help.ts'

const help: readonly ErrorHelp[] = [
  {
    code: 'QUOTA',
    group: { id: 'Putaran', en: 'Rounds' },
    cases: [
      { reason: { id: 'Kuota habis.', en: 'The quota is full.' }, remedy: { id: 'Kurangi.', en: 'Take some back.' } },
    ],
  },
  {
    code: 'QUOTA_EXCEEDED',
    group: { id: 'Kohort', en: 'Cohorts' },
    cases: [{ reason: null, remedy: { id: 'Hitung ulang.', en: 'Compute it again.' } }],
  },
  {
    code: 'QUOTA',
    group: { id: 'Impor', en: 'Imports' },
    cases: [{ reason: null, remedy: { id: 'Bagi berkas.', en: 'Split the file.' } }],
  },
]
const codesFor = (search: string, language: 'id' | 'en' = 'id') =>
  findErrorHelp(help, search, language).map(({ code, group }) => `${group.en} ${code}`)

test('a whole code finds that code alone, wherever it is said', () => {
  expect(codesFor('quota')).toEqual(['Rounds QUOTA', 'Imports QUOTA'])
})

test('a part of a code, a group or a text finds all that hold it, in the language of the page', () => {
  expect(codesFor('exceeded')).toEqual(['Cohorts QUOTA_EXCEEDED'])
  expect(codesFor('hitung ulang')).toEqual(['Cohorts QUOTA_EXCEEDED'])
  expect(codesFor('hitung ulang', 'en')).toEqual([])
  expect(codesFor('rounds', 'en')).toEqual(['Rounds QUOTA'])
})

test('no search shows everything', () => {
  expect(codesFor('')).toHaveLength(3)
})
