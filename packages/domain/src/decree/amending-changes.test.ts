import { expect, test } from 'vitest'
import { amendingChanges } from './amending-changes.ts'

test('an amendment brings people in while the programme is open, and lets them leave and be corrected also once it is closed', () => {
  expect(amendingChanges({ isClosed: false })).toEqual(['REPLACE', 'REMOVE', 'ADD', 'CORRECT'])
  expect(amendingChanges({ isClosed: true })).toEqual(['REMOVE', 'CORRECT'])
})
