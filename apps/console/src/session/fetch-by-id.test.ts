import { expect, test, vi } from 'vitest'
import { documentIdOf } from '../persisted/document-id.ts'
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
  const id = String(await documentIdOf(request.query))
  const { received, send } = serverKnowing(id)
  await fetchById(send)('/graphql', { method: 'POST', body: JSON.stringify(request) })
  expect(received).toEqual([{ documentId: id, operationName: 'Viewer', variables: { a: 1 } }])
})

test('a server of another version is sent the text', async () => {
  const { received, send } = serverKnowing()
  const answer = await fetchById(send)('/graphql', {
    method: 'POST',
    body: JSON.stringify(request),
  })
  expect(answer.status).toBe(200)
  expect(received.at(-1)).toEqual(request)
})

test('a browser that reckons no hash sends the text', async () => {
  const { received, send } = serverKnowing()
  vi.stubGlobal('crypto', {})
  await fetchById(send)('/graphql', { method: 'POST', body: JSON.stringify(request) })
  vi.unstubAllGlobals()
  expect(received).toEqual([request])
})
