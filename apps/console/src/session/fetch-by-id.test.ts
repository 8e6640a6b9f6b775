import { expect, test } from 'vitest'
import { fetchById } from './fetch-by-id.ts'

const request = { query: 'query Viewer { viewer { demo } }', operationName: 'Viewer', variables: { a: 1 } }

/** A server that knows these ids, and what it was sent. */
function serverKnowing(...ids: string[]) {
  const received: Record<string, unknown>[] = []
  const send: typeof fetch = async (_address, init) => {
    const body = JSON.parse(String(init?.body)) as Record<string, unknown>
    received.push(body)
    const isKnown = body['documentId'] === undefined || ids.includes(String(body['documentId']))
    return new Response('{}', { status: isKnown ? 200 : 404 })
  }
  return { received, send }
}

test('a document goes by its id, with its variables', async () => {
  const { received, send } = serverKnowing('id-1')
  await fetchById({ Viewer: 'id-1' }, send)('/graphql', { method: 'POST', body: JSON.stringify(request) })
  expect(received).toEqual([{ documentId: 'id-1', operationName: 'Viewer', variables: { a: 1 } }])
})

test('a server of another version is sent the text', async () => {
  const { received, send } = serverKnowing()
  const answer = await fetchById({ Viewer: 'id-1' }, send)('/graphql', {
    method: 'POST',
    body: JSON.stringify(request),
  })
  expect(answer.status).toBe(200)
  expect(received.at(-1)).toEqual(request)
})

test('a document without an id goes as it is', async () => {
  const { received, send } = serverKnowing()
  await fetchById({}, send)('/graphql', { method: 'POST', body: JSON.stringify(request) })
  expect(received).toEqual([request])
})
