import { expect } from 'vitest'
import { type Client, test as plain } from '../../testing/test.ts'

const LIST =
  'query List($first: Int, $order: WorkerOrder) { workers(first: $first, order: $order) { edges { node { id } } } }'
const TEXTS = {
  list: LIST,
  viewer: '{ viewer { demo } }',
  page: '{ area(code: "61.12") { name } workers(first: 101) { edges { node { id } } } }',
  change: 'mutation ($input: DeleteViewInput!) { deleteView(input: $input) { __typename } }',
}
const test = plain.extend({ documents: TEXTS })

const send = async (client: Client, body: object, accept?: string) => {
  const answer = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(accept === undefined ? {} : { accept }) },
    body: JSON.stringify(body),
  })
  const text = (await answer.text()).replaceAll(/PYG-[\w-]+/g, 'PYG')
  return { status: answer.status, type: answer.headers.get('content-type'), told: JSON.parse(text) }
}

test.for([
  ['a page', 'list', { first: 10 }, null],
  ['a page of 7', 'list', { first: 7 }, null],
  ['a page of a size that is none', 'list', { first: 0 }, 'PAGE_SIZE_INVALID'],
  ['one that fails beside one that does not', 'page', {}, 'PAGE_SIZE_INVALID'],
  ['a word that its enum does not have', 'list', { order: 'BY_LUCK' }, 'BAD_USER_INPUT'],
  ['variables beyond the limits', 'list', { x: 'y'.repeat(10_001) }, 'TEXT_TOO_LONG'],
  ['a change', 'change', { input: { viewId: 'x' } }, null],
] as const)('%s: asked by id it is answered as by its text', async ([, documentId, variables, code], { signIn }) => {
  const client = await signIn('kubu-raya')
  for (const accept of [undefined, 'application/json', 'application/graphql-response+json, application/json', '*/*']) {
    const byId = await send(client, { documentId, variables }, accept)
    expect(byId).toEqual(await send(client, { query: TEXTS[documentId], variables }, accept))
    expect(byId.told.errors?.[0].extensions.code ?? null).toBe(code)
  }
})

test('an answer that nobody here can write is refused as for a text', async ({ signIn }) => {
  const client = await signIn('kubu-raya')
  const ask = (body: object) =>
    client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/html' },
      body: JSON.stringify(body),
    })
  expect((await ask({ documentId: 'viewer' })).status).toBe((await ask({ query: TEXTS.viewer })).status)
})

test('a defect is masked and has its reference', async ({ signIn, admin }) => {
  const client = await signIn('kubu-raya')
  await admin.query('alter table worker_listing rename to out_of_reach')
  const byId = await send(client, { documentId: 'list' })
  expect(byId).toEqual(await send(client, { query: LIST }))
  expect(byId.told.errors).toMatchObject([{ path: ['workers'], extensions: { code: 'INTERNAL', reference: 'PYG' } }])
})

test('one who cannot be looked up is told so as for a text', async ({ signIn, admin }) => {
  const client = await signIn('kubu-raya')
  await admin.query('alter table auth.session rename to out_of_reach')
  const byId = await send(client, { documentId: 'list' })
  expect(byId).toEqual(await send(client, { query: LIST }))
  expect(byId.told.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }])
})

test('nobody is told to sign in, and may ask who they are', async ({ anonymous }) => {
  const list = await send(anonymous, { documentId: 'list' })
  expect(list).toEqual(await send(anonymous, { query: LIST }))
  expect(list.told.errors).toMatchObject([{ extensions: { code: 'SIGNED_OUT' } }])
  expect((await send(anonymous, { documentId: 'viewer' })).told.data).toHaveProperty('viewer')
})

test('an unknown id is told apart: the console then sends the text', async ({ anonymous }) => {
  for (const documentId of ['unknown', '__proto__', 'constructor', 'toString', '']) {
    const answer = await send(anonymous, { documentId })
    expect(answer.status, documentId).toBe(404)
    expect(answer.told.errors).toMatchObject([{ extensions: { code: 'DOCUMENT_UNKNOWN' } }])
  }
})

test('what is neither a text nor an id is no request', async ({ anonymous }) => {
  for (const body of [{ documentId: 5 }, { documentId: 'x'.repeat(201) }, { documentId: null }, {}]) {
    const answer = await send(anonymous, body)
    expect(answer.status, JSON.stringify(body)).toBe(400)
    expect(answer.told.errors).toMatchObject([{ extensions: { code: 'REQUEST_MALFORMED' } }])
  }
})

test('a form on another site asks nothing, whatever it can send', async ({ signIn }) => {
  const client = await signIn('kubu-raya')
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
  ]) {
    const answer = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ documentId: 'list' }),
    })
    expect(answer.status, type).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toContain('edges')
  }
})
