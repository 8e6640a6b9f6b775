import type { Client } from 'urql'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, memoryIdb } from '../../../session/testing/memory-idb.ts'
import type { VisitItem } from './send-visits.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { visitItemId, sendVisits } = await import('./send-visits.ts')
const { keepItem } = await import('../../../session/outbox-items.ts')

const owner = 'orang:desa'
/** As an earlier version kept it: without the owner in its place. */
const earlier: VisitItem = {
  ...{ id: 'VISIT t', kind: 'VISIT', owner, state: 'WAITING', requestKey: 'k', workerId: null },
  ...{ savedAt: '2026-11-20T01:00:00.000Z', compared: true, problem: null },
  content: { taskId: 't', name: 'Maria', answer: 'FOUND', reasonCode: null, evidence: null, foundOn: '2026-11-20' },
}

beforeEach(emptyDevice)
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('a visit of the second officer on a phone has a place of its own, and one said anew takes the first’s', () => {
  const id = visitItemId(owner, 't', [])
  expect(visitItemId(owner, 't', [{ ...earlier, id }])).toBe(id)
  expect(visitItemId('lain:desa', 't', [])).not.toBe(id)
  expect(visitItemId(owner, 'u', [{ ...earlier, id }])).not.toBe(id)
})

test('a visit that an earlier version kept is said anew in its place, and sent', async () => {
  expect(visitItemId(owner, 't', [earlier])).toBe('VISIT t')
  await keepItem(earlier)
  const mutation = vi.fn(() => ({
    toPromise: async () => ({ data: { recordVisit: { __typename: 'RecordVisitSuccess' } } }),
  }))
  const heard = await sendVisits({ mutation } as unknown as Client, owner)
  expect(heard).toMatchObject([{ id: 'VISIT t', state: 'SENT' }])
  expect(mutation).toHaveBeenCalledOnce()
})
