import { connect } from 'node:net'
import { expect } from 'vitest'
import { arrangeThings } from '../../testing/isolation/things.builder.ts'
import { type Client, test, vaultOf } from '../../testing/test.ts'

const inOurShape = { code: expect.any(String), message: expect.any(String), messageEn: expect.any(String) }

/** As it stands, past everything that would mend it on its way. */
async function sendRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('end', () => resolve(answer))
    // A server that has answered may hang up on what it does not read.
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)))
  })
}

test.for([
  ['/%', 400],
  ['/files/%zz', 400],
  ['/jobs/%c0%ae/events', 400],
  [`/files/${'x'.repeat(500)}`, 404],
  ['/files/..%2f..%2fetc%2fpasswd', 404],
  ['/api/nothing-here', 404],
  ['/publik/kohort/%00', 400],
  ['/publik/kohort/aaaaaaaaaaaaaaaaaaaa?desa=%00', 400],
  ['/templates/people.csv?tenant=%00', 400],
] as const)('the address %s is answered in our shape and not repeated', async ([path, status], { server }) => {
  const answer = await sendRaw(server.url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4)
  expect(JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1))).toEqual(inOurShape)
  expect(body).not.toContain(path.slice(1))
})

test.for([
  ['no HTTP at all', 'halo\r\n\r\n', 400],
  ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
] as const)('%s is answered in our shape', async ([, text, status], { server }) => {
  const answer = await sendRaw(server.url, text)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(JSON.parse(answer.slice(answer.indexOf('{')))).toEqual(inOurShape)
})

test.for(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND'])(
  '%s is no method here, and nothing of the request comes back',
  async (method, { server }) => {
    const answer = await sendRaw(
      server.url,
      `${method} /graphql HTTP/1.1\r\nHost: x\r\nx-secret: rahasia\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).not.toContain('rahasia')
    expect(answer).not.toMatch(/^HTTP\/1.1 (2|5)/)
  },
)

test('a zero byte in the public form is refused as such', async ({ server, admin, keys }) => {
  const { cohort } = await arrangeThings(admin, vaultOf(keys), 'kubu-raya', 'pertamina')
  const { rows } = await admin.query<{ public_code: string }>('select public_code from cohort where id = $1', [cohort])
  for (const [name, text] of [
    ['uraian', 'Orang ini sudah pindah\u0000 tahun lalu'],
    ['nama', '\u0000'],
    ['desa', '61.12.05.2003\u0000'],
    ['urut', '1\u0000'],
    ['\u0000', 'x'],
  ] as const) {
    const answer = await fetch(`${server.url}/publik/kohort/${rows[0]?.public_code}/keberatan`, {
      method: 'POST',
      body: new URLSearchParams({ desa: '61.12.05.2003', jenis: 'MOVED', uraian: 'x'.repeat(20), [name]: text }),
    })
    expect([answer.status, await answer.json()], name).toEqual([400, { ...inOurShape, code: 'TEXT_UNREADABLE' }])
  }
})

test.for([
  ['POST', '/api/auth/sign-in/email', { email: 'a\u0000@payung.example', password: 'x' }],
  ['POST', '/api/auth/sign-in/email', { email: 'a\ud800@payung.example', password: 'x' }],
  ['POST', '/uploads', { name: 'a\u0000.csv', purpose: 'IMPORT', sizeBytes: 1 }],
  ['POST', '/api/invitations/x/accept', { password: `\u0000${'x'.repeat(20)}` }],
  ['POST', '/api/auth/sign-in/email', { email: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) }],
] as const)('%s %s refuses a body that nothing keeps', async ([method, path, body], { signIn }) => {
  const client = await signIn('kubu-raya')
  const headers = { 'content-type': 'application/json' }
  const answer = await client.fetch(path, { method, headers, body: JSON.stringify(body) })
  expect([answer.status, await answer.json()]).toEqual([400, inOurShape])
})

test('what a page of another site sends for somebody is refused at every door', async ({ signIn, server }) => {
  const officer = await signIn('kubu-raya')
  const form = () => {
    const data = new FormData()
    data.append('file', new Blob(['x']), 'x.csv')
    return data
  }
  const doors: readonly (readonly [path: string, init: RequestInit])[] = [
    ['/files', { method: 'POST', body: form() }],
    ['/uploads', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
    ['/uploads/0199aaaa-0000-7000-8000-000000006112', { method: 'DELETE' }],
    [
      '/graphql',
      { method: 'POST', body: '{"query":"{viewer{demo}}"}', headers: { 'content-type': 'application/json' } },
    ],
    ['/api/invitations/x/accept', { method: 'POST' }],
    ['/publik/kohort/aaaaaaaaaaaaaaaaaaaa/keberatan', { method: 'POST', body: new URLSearchParams({ desa: 'x' }) }],
  ]
  for (const origin of ['https://jahat.example', 'null', server.url.replace('http:', 'https:')])
    for (const [path, init] of doors) {
      const answer = await officer.fetch(path, { ...init, headers: { ...init.headers, origin } })
      const trusted = origin.startsWith('https://127.')
      if (trusted) expect(answer.status, `${origin} ${path}`).not.toBe(403)
      else
        expect([answer.status, await answer.json()], `${origin} ${path}`).toEqual([
          403,
          { ...inOurShape, code: 'INVALID_ORIGIN' },
        ])
    }
})

test('an upload’s offset is digits and nothing else', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const begun = await officer.fetch('/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'x.csv', purpose: 'IMPORT', sizeBytes: 100 }),
  })
  const { id } = (await begun.json()) as { id: string }
  const bring = async (offset: string) => {
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': offset }
    return (await officer.fetch(`/uploads/${id}`, { method: 'PATCH', headers, body: new Uint8Array([120]) })).status
  }
  for (const offset of ['', '0x0', '0e0', '-0', '+0', '00', '0.0', '0, 0'])
    expect(await bring(offset), offset).toBe(400)
  expect(await bring('0')).toBe(200)
})

test('of fifty uploads begun at once no more are begun than of fifty one after the other', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const begin = async (client: Client) => {
    const answer = await client.fetch('/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x.csv', purpose: 'IMPORT', sizeBytes: 100 }),
    })
    return answer.status
  }
  const answers = await Promise.all(Array.from({ length: 50 }, () => begin(officer)))
  expect(answers.filter((status) => status === 201)).toHaveLength(20)
})

test('GraphQL for somebody who is signed out answers 401', async ({ anonymous }) => {
  for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
    const answer = await anonymous.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: '{ workers(first: 10) { totalCount } }' }),
    })
    expect([answer.status, await answer.json()], accept).toEqual([
      401,
      expect.objectContaining({
        errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'SIGNED_OUT' }) })],
      }),
    ])
  }
})

test.for([
  ['{ worker(idd: "x", id: "x") { id } }', {}],
  ['{ workrs(first: 1) { totalCount } }', {}],
  ['{ viewer { dem } }', {}],
  ['{ viewer }', {}],
  ['query ($l: AreaLevel) { areas(level: $l) { code } }', { l: 'VILAGE' }],
  ['query ($f: WorkerFilter) { workers(first: 1, filter: $f) { totalCount } }', { f: { serch: 'x' } }],
] as const)('%s is refused without a hint of what there is', async ([query, variables], { signIn }) => {
  const officer = await signIn('kubu-raya')
  const { errors } = await officer.askRaw(query, variables)
  expect(errors).toHaveLength(1)
  expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
})
