import type { Client } from 'urql'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, memoryIdb } from '../../../session/testing/memory-idb.ts'
import type { AnswerItem } from './send-answers.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { answerItemId, sendAnswers } = await import('./send-answers.ts')
const { keepItem } = await import('../../../session/outbox-items.ts')

const about = { taskId: 't', workerId: 'w' }
const owner = 'orang:desa'
/** As an earlier version kept it: without the owner in its place. */
const earlier: AnswerItem = {
  ...{ id: 'ANSWER t w', kind: 'ANSWER', owner, state: 'WAITING', requestKey: 'k', workerId: 'w' },
  ...{ savedAt: '2026-11-20T01:00:00.000Z', compared: true, problem: null },
  content: { ...about, name: 'Maria', answer: 'PROPOSED', reasonCode: null, reason: null, expectedVersion: 0 },
}

beforeEach(emptyDevice)
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('an answer of the second officer on a phone has a place of its own, and one given anew takes the first’s', () => {
  const id = answerItemId(owner, about, [])
  expect(answerItemId(owner, about, [{ ...earlier, id }])).toBe(id)
  expect(answerItemId('lain:desa', about, [])).not.toBe(id)
  expect(answerItemId(owner, { ...about, workerId: 'v' }, [{ ...earlier, id }])).not.toBe(id)
  expect(answerItemId(owner, { ...about, taskId: 'u' }, [{ ...earlier, id }])).not.toBe(id)
})

test('an answer that an earlier version kept is given anew in its place, and sent', async () => {
  expect(answerItemId(owner, about, [earlier])).toBe('ANSWER t w')
  await keepItem(earlier)
  const mutation = vi.fn(() => ({
    toPromise: async () => ({ data: { answerRound: { __typename: 'AnswerRoundSuccess' } } }),
  }))
  const heard = await sendAnswers({ mutation } as unknown as Client, owner)
  expect(heard).toMatchObject([{ id: 'ANSWER t w', state: 'SENT' }])
  expect(mutation).toHaveBeenCalledOnce()
})
