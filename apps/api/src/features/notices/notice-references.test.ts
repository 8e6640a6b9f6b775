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

test('of a decree’s people those are counted of whom the notice tells: listed by a review, or of one’s own area', () => {
  const opened = { reverificationId: ID, number: '7/2027', people: 900, listed: 4 }
  expect([referencesOf({ params: opened }), othersOf({ params: opened })]).toEqual([[{ kind: 'LISTED', id: ID }], 3])
  const ofArea = { decreeId: ID, firstWorkerId: ID, people: 900, here: 1 }
  expect([referencesOf({ params: ofArea }), othersOf({ params: ofArea })]).toEqual([[{ kind: 'WORKER', id: ID }], 0])
  expect(referencesOf({ params: { decreeId: ID, evidenceWorkerId: ID, people: 2 } })).toEqual([
    { kind: 'EVIDENCE', id: ID },
  ])
})

test('what is no id leads nowhere, and a notice about one counts nobody beside them', () => {
  expect(referencesOf({ params: { claimId: 'list', eventId: 7, decreeId: ID } })).toEqual([])
  expect(othersOf({ params: { claimId: ID } })).toBe(0)
  expect(othersOf({ params: { people: 0 } })).toBe(0)
})
