import { expect, test } from 'vitest'
import { othersOf, referencesOf } from './notice-references.ts'

const ID = '01a1fa2b-ae80-78ad-b6b9-2229c228f418'

test('a notice leads to the people of whom it tells, then to its papers, and counts those beside the first', () => {
  const params = { listId: ID, number: '7/2027', workerId: ID, families: 3 }
  expect(referencesOf({ params })).toEqual([
    { kind: 'DEAD', id: ID },
    { kind: 'BILL', id: ID },
  ])
  expect(othersOf({ params })).toBe(2)
})

test('what is no id leads nowhere, and a notice about one counts nobody beside them', () => {
  expect(referencesOf({ params: { claimId: 'list', eventId: 7, decreeId: ID } })).toEqual([])
  expect(othersOf({ params: { claimId: ID } })).toBe(0)
  expect(othersOf({ params: { people: 0 } })).toBe(0)
})
