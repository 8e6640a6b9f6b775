import { expect, test } from 'vitest'
import { knock, signInAs } from './attacked-payung.ts'

const file = () => {
  const form = new FormData()
  form.append('file', new Blob(['nik,nama\n']), 'daftar.csv')
  return form
}

test('a page of another site uploads nothing in the name of whoever looks at it', async () => {
  const cookie = await signInAs('sambas')
  const from = (origin: string, more: Record<string, string> = {}) => ({ cookie, origin, ...more })
  const json = { 'content-type': 'application/json' }
  for (const origin of ['https://jahat.example', 'null', 'http://localhost.jahat.example']) {
    const answers = await Promise.all([
      knock('/files?purpose=IMPORT', { method: 'POST', headers: from(origin), body: file() }),
      knock('/uploads', { method: 'POST', headers: from(origin, json), body: '{}' }),
      knock('/graphql', { method: 'POST', headers: from(origin, json), body: '{"query":"{ __typename }"}' }),
      knock('/api/auth/sign-out', { method: 'POST', headers: from(origin, json), body: '{}' }),
    ])
    expect(
      answers.map(({ status }) => status),
      origin,
    ).toEqual([403, 403, 403, 403])
  }
})

test('many uploads begun at once are no more than one after the other', async () => {
  const cookie = await signInAs('sambas')
  const begin = () =>
    knock('/uploads', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'serangan.csv', purpose: 'IMPORT', sizeBytes: 10 }),
    })
  const begun = await Promise.all(
    (await Promise.all(Array.from({ length: 40 }, begin)))
      .filter(({ status }) => status === 201)
      .map(async (answer) => ((await answer.json()) as { id: string }).id),
  )
  expect(begun.length).toBeGreaterThan(0)
  expect(begun.length).toBeLessThanOrEqual(20)
  for (const id of begun) await knock(`/uploads/${id}`, { method: 'DELETE', headers: { cookie } })
})

test('of two pieces brought to one place of an upload at once, one is kept', async () => {
  const cookie = await signInAs('sambas')
  const begun = await knock('/uploads', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'serangan.csv', purpose: 'IMPORT', sizeBytes: 10 }),
  })
  const { id } = (await begun.json()) as { id: string }
  const bring = async (content: string) => {
    const headers = { cookie, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
    const answer = await knock(`/uploads/${id}`, { method: 'PATCH', headers, body: content })
    await answer.body?.cancel()
    return answer.status
  }
  expect((await Promise.all([bring('abcd'), bring('efgh')])).sort()).toEqual([200, 409])
  const standing = await knock(`/uploads/${id}`, { headers: { cookie } })
  expect(await standing.json()).toMatchObject({ offset: 4 })
  await knock(`/uploads/${id}`, { method: 'DELETE', headers: { cookie } })
})
