import { type Client, CombinedError } from 'urql'
import { beforeEach, expect, test } from 'vitest'
import type { OutboxItem } from './outbox.ts'
import type { ProblemAnswer } from './problem.ts'
import { type Sending, sendKept } from './send-kept.ts'

/** What lies on the device. */
const items = new Map<string, OutboxItem<string>>()
const device = {
  readItems: async () => [...items.values()].toReversed(),
  readItem: async (_owner: string, id: string) => items.get(id) ?? null,
  keepItem: async (item: OutboxItem<string>) => items.set(item.id, item).has(item.id),
  withSender: async (_wait: boolean, work: () => Promise<void>) => work(),
} as unknown as Parameters<typeof sendKept>[4]

const waits = (id: string, content = id): OutboxItem<string> => ({
  id,
  kind: 'ANSWER',
  owner: 'orang',
  state: 'WAITING',
  requestKey: content,
  savedAt: '2026-11-20T01:00:00.000Z',
  compared: true,
  problem: null,
  workerId: null,
  content,
})
const client = {} as Client
const refusal: ProblemAnswer = {
  __typename: 'ConflictError',
  code: 'ROUND_QUOTA',
  message: 'Penuh',
  messageEn: 'Full',
  workerId: null,
}

/** Sends what waits. @returns what was sent, in its order */
async function sends(during: (content: string) => null | ProblemAnswer | CombinedError): Promise<readonly string[]> {
  const sent: string[] = []
  const sending: Sending<string> = {
    kind: 'ANSWER',
    ask: async (_client, { content }) => {
      sent.push(content)
      return during(content)
    },
  }
  await sendKept(client, 'orang', sending, false, device)
  return sent
}

beforeEach(() => {
  items.clear()
  for (const id of ['satu', 'dua', 'tiga']) items.set(id, waits(id))
})

test('what was discarded while those before it were sent is not sent, and what was said anew is sent as it is now', async () => {
  const sent = await sends((content) => {
    if (content === 'satu') {
      items.delete('dua')
      items.set('tiga', waits('tiga', 'tiga lagi'))
    }
    return null
  })
  expect(sent).toEqual(['satu', 'tiga lagi'])
  expect([...items.values()].map(({ id, state }) => [id, state])).toEqual([
    ['satu', 'SENT'],
    ['tiga', 'SENT'],
  ])
})

test('what was discarded on its own way is told if it arrived, and comes back for nobody if it was refused', async () => {
  await sends((content) => {
    items.delete(content)
    return content === 'dua' ? refusal : null
  })
  expect([...items.keys()].toSorted()).toEqual(['satu', 'tiga'])
})

test('the first that is not heard of ends the turn, and everything behind it waits', async () => {
  const sent = await sends(() => new CombinedError({ networkError: new Error('away') }))
  expect(sent).toEqual(['satu'])
  expect([...items.values()].every(({ state }) => state === 'WAITING')).toBe(true)
})
