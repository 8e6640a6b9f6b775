import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Maria Goreti Lusi', 'ML'],
  ['Hj. Sri Mulyati', 'SM'],
  ['Yohanes Anton, S.H.', 'YA'],
  ['Drs. H. Agus Firmansyah', 'AF'],
  ['Sukarno', 'S'],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
