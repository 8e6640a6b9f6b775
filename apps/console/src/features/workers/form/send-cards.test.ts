// @vitest-environment happy-dom
import { type Client, CombinedError } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import type { KeptPhoto } from '../../../session/kept-photo.ts'
import { type CardItem, cardItemsOf, sendCard } from './send-cards.ts'

const photo: KeptPhoto = { name: 'ktp.jpg', type: 'image/jpeg', data: btoa('ktp') }
const now = new Date('2026-11-20T01:00:00.000Z')
const registration = {
  id: 'a',
  owner: 'orang:61.12',
  requestKey: 'kunci-satu',
  content: {
    photos: [
      { kind: 'ID_CARD', photo },
      { kind: 'FAMILY_CARD', photo },
    ] as const,
  },
}
const [card] = cardItemsOf(registration, { workerId: 'w', name: 'Maria' }, now) as [CardItem]

const taken = { data: { addWorkerDocument: { __typename: 'AddWorkerDocumentSuccess' } } }
const refused = (code: string) => ({
  data: { addWorkerDocument: { __typename: 'Error', code, message: 'Tidak', messageEn: 'No' } },
})
const unheard = { error: new CombinedError({ networkError: new Error('away') }) }

/** A server that answers so, one after the other. */
function serverSaying(...answers: readonly object[]) {
  const requests: unknown[] = []
  const left = [...answers]
  const mutation = (_mutation: unknown, { input }: { input: unknown }) => {
    requests.push(input)
    return { toPromise: async () => left.shift() }
  }
  return { asked: requests, client: { mutation } as unknown as Client }
}

function storageSaying(...answers: readonly Response[]) {
  const store = vi.fn<typeof fetch>()
  for (const answer of answers) store.mockResolvedValueOnce(answer)
  vi.stubGlobal('fetch', store)
  return store
}
const stored = (id: string) => Response.json({ id })

afterEach(() => {
  vi.unstubAllGlobals()
})

test('once a person is registered each photo waits under a place of its own, the same however often it is made', () => {
  const again = cardItemsOf(registration, { workerId: 'w', name: 'Maria' }, now)
  expect(again.map(({ id, kind, state, workerId }) => [id, kind, state, workerId])).toEqual([
    ['CARD a ID_CARD', 'CARD', 'WAITING', 'w'],
    ['CARD a FAMILY_CARD', 'CARD', 'WAITING', 'w'],
  ])
  expect(cardItemsOf({ ...registration, content: {} }, { workerId: 'w', name: 'Maria' })).toEqual([])
})

test('a photo is uploaded and then put to its person', async () => {
  const store = storageSaying(stored('f1'))
  const { asked: requests, client } = serverSaying(taken)
  expect(await sendCard(client, card)).toBeNull()
  expect(store).toHaveBeenCalledTimes(1)
  expect(requests).toEqual([{ workerId: 'w', kind: 'ID_CARD', fileId: 'f1' }])
})

test('tried again after an answer was lost, the file that is there already is put to the person, and no other', async () => {
  const store = storageSaying(stored('f2'))
  const { asked: requests, client } = serverSaying(taken)
  expect(await sendCard(client, { ...card, content: { ...card.content, fileId: 'f1' } })).toBeNull()
  expect(store).not.toHaveBeenCalled()
  expect(requests).toEqual([{ workerId: 'w', kind: 'ID_CARD', fileId: 'f1' }])
})

test('a file that the storage has dropped meanwhile is uploaded anew', async () => {
  storageSaying(stored('f2'))
  const { asked: requests, client } = serverSaying(refused('NOT_FOUND'), taken)
  expect(await sendCard(client, { ...card, content: { ...card.content, fileId: 'f1' } })).toBeNull()
  expect(requests).toMatchObject([{ fileId: 'f1' }, { fileId: 'f2' }])
})

test('what the storage or the keeper of the record refuses is told, and what was not heard waits', async () => {
  storageSaying(
    Response.json({ code: 'FILE_TYPE', message: 'Bukan foto', messageEn: 'No photo' }, { status: 422 }),
    stored('f1'),
    stored('f1'),
    new Response('', { status: 502 }),
  )
  const { client } = serverSaying(refused('NOT_ALLOWED'), unheard)
  expect(await sendCard(client, card)).toMatchObject({ code: 'FILE_TYPE', message: 'Bukan foto' })
  expect(await sendCard(client, card)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await sendCard(client, card)).toBeInstanceOf(CombinedError)
  expect(await sendCard(client, card)).toBeInstanceOf(CombinedError)
})
