import { expect, test } from 'vitest'
import { draftOf, isUnchanged, readThresholds } from './threshold-draft.ts'

const inForce = { id: '1', possible: 70, obvious: 90, own: false, validFrom: '2026-01-01' }

test('what is typed is read as it stands, and what is no number is no threshold', () => {
  const draft = draftOf({ inForce }, '2026-11-20')
  expect(readThresholds(draft)).toEqual({ possible: 70, obvious: 90 })
  expect(readThresholds({ ...draft, possible: ' 75 ', obvious: '9o' })).toEqual({ possible: 75, obvious: 0 })
})

test('a form is left without asking while it says what holds', () => {
  const draft = draftOf({ inForce }, '2026-11-20')
  expect(isUnchanged(draft, { inForce })).toBe(true)
  expect(isUnchanged({ ...draft, obvious: '91' }, { inForce })).toBe(false)
  expect(isUnchanged({ ...draft, because: 'rapat' }, { inForce })).toBe(false)
})
