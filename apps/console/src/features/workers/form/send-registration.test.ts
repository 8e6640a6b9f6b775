import { CombinedError } from 'urql'
import { expect, test } from 'vitest'
import { afterSending, type Registration } from './send-registration.ts'
import { emptyDraft } from './worker-draft.ts'

const item: Registration = {
  id: 'a',
  owner: 'orang:61.12',
  state: 'WAITING',
  requestKey: 'kunci-satu',
  savedAt: '2026-11-20T01:00:00.000Z',
  compared: false,
  problem: null,
  workerId: null,
  content: { ...emptyDraft, name: 'Maria', nationalId: '6112055511820202' },
}

test('what was taken is called sent, and of the person only the name stays on the device', () => {
  const after = afterSending(item, { end: 'REGISTERED', workerId: 'w', name: 'Maria' })
  expect(after).toMatchObject({ state: 'SENT', workerId: 'w', problem: null })
  expect(after?.content).toEqual({ ...emptyDraft, name: 'Maria' })
})

test('what was refused is a conflict that keeps everything typed, and the reason', () => {
  const problem = {
    __typename: 'ConflictError',
    code: 'WORKER_ALREADY_REGISTERED',
    message: 'Sudah',
    messageEn: 'Known',
    workerId: 'w',
  }
  const after = afterSending(item, { end: 'REFUSED', problem: problem as never })
  expect(after).toMatchObject({ state: 'CONFLICT', workerId: 'w', content: item.content })
  expect(after?.problem).toEqual({ code: 'WORKER_ALREADY_REGISTERED', message: 'Sudah', messageEn: 'Known' })
})

test('who resembles somebody waits for a person to compare, and is never sent by itself', () => {
  expect(afterSending(item, { end: 'RESEMBLES' })).toMatchObject({ state: 'CONFLICT', content: item.content })
})

test.each(['UNHEARD', 'FAILED'] as const)('%s leaves it waiting under the same key', (end) => {
  const error = new CombinedError({ networkError: new Error('away') })
  expect(afterSending(item, { end, error })).toBeNull()
})
