import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WORKER_STATUSES } from '../worker/worker-status.ts'
import { gapsToFill, type MergeCandidate, recordToKeep } from './merge-choice.ts'

const older: MergeCandidate = {
  id: 'a',
  status: 'CANDIDATE',
  agreesWithNationalId: true,
  filledFacts: 10,
  createdAt: '2025-01-01T00:00:00Z',
}
const newer = { ...older, id: 'b', createdAt: '2026-01-01T00:00:00Z' }

test('the verified record is kept, then the one whose NIK agrees, then the fuller, then the older', () => {
  expect(recordToKeep(older, newer).id).toBe('a')
  expect(recordToKeep(older, { ...newer, filledFacts: 11 }).id).toBe('b')
  expect(recordToKeep({ ...older, agreesWithNationalId: false }, { ...newer, filledFacts: 1 }).id).toBe('b')
  expect(
    recordToKeep({ ...older, filledFacts: 20 }, { ...newer, status: 'VERIFIED', agreesWithNationalId: false }).id,
  ).toBe('b')
})

test('who comes first does not matter', () => {
  const aRecord = (id: string) =>
    fc.record({
      id: fc.constant(id),
      status: fc.constantFrom(...WORKER_STATUSES),
      agreesWithNationalId: fc.boolean(),
      filledFacts: fc.nat(3),
      createdAt: fc.constantFrom('2025', '2026'),
    })
  fc.assert(
    fc.property(aRecord('a'), aRecord('b'), (a, b) => {
      expect(recordToKeep(a, b)).toBe(recordToKeep(b, a))
    }),
  )
})

test('what the kept record leaves unsaid is filled from the other, of what can be taken over', () => {
  const stored = { name: 'Yusuf', phone: null, notes: null, status: null }
  const other = { name: 'Yusup', phone: '+62', notes: null, status: 'VERIFIED' }
  expect(gapsToFill(stored, other, ['name', 'phone', 'notes'])).toEqual(['phone'])
})
