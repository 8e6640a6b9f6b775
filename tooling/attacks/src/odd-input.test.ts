import { expect, test } from 'vitest'
import { ask, knock, signInAs, WHOLE } from './attacked-payung.ts'

const ODD_TEXTS: readonly string[] = [
  '\ud800',
  'nama\u0000',
  `${'a'.repeat(99)}😀`,
  `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
  '9999-12-31',
  ...(WHOLE
    ? [
        '',
        '\udc00\ud800',
        '{"a":"\\ud800"}',
        '{"a":"\\u0000"}',
        '\u202e',
        "'; drop table worker; --",
        '%_\\',
        '0001-01-01',
        '-271821-04-20',
        '99999999999999999999',
        '__proto__',
        `${'{"of":'.repeat(1_000)}1${'}'.repeat(1_000)}`,
        'x'.repeat(10_000),
        'x'.repeat(100_000),
      ]
    : []),
]

/** One operation for each kind of door within GraphQL: a text, a search that goes into a job, a day, JSON within a text, ids. */
const DOORS: Readonly<Record<string, string>> = {
  'a search': 'query ($x: String!) { workers(first: 5, search: $x) { totalCount } }',
  'a filter of the log': 'query ($x: String!) { auditEvents(first: 5, filter: { action: $x }) { edges { cursor } } }',
  'a cursor': 'query ($x: String!) { workers(first: 5, after: $x) { edges { cursor } } }',
  'a saved view': 'mutation ($x: String!) { saveView(input: { list: WORKERS, name: "x", state: $x }) { __typename } }',
  'the name of a view':
    'mutation ($x: String!) { saveView(input: { list: WORKERS, name: $x, state: "{}" }) { __typename } }',
  'an export':
    'mutation ($x: String!) { startAgreementExport(input: { filter: { search: $x }, format: CSV, idempotencyKey: "serangan" }) { __typename } }',
  'a key': 'mutation ($x: String!) { startAgreementExport(input: { format: CSV, idempotencyKey: $x }) { __typename } }',
  'the end of a role':
    'mutation ($x: CalendarDate!) { grantRole(input: { userId: "x", role: VIEWER, validUntil: $x }) { __typename } }',
  'an invitation':
    'mutation ($x: String!) { inviteMember(input: { email: $x, name: $x, roles: [VIEWER] }) { __typename } }',
  'an id': 'query ($x: ID!) { node(id: $x) { __typename } }',
  'many ids': 'query ($x: ID!) { nodes(ids: [$x, $x, $x]) { __typename } }',
}

test('a member who sends odd texts through every kind of door meets no defect', async () => {
  const cookie = await signInAs('sambas')
  const defects: string[] = []
  let answered = 0
  for (const [door, query] of Object.entries(DOORS))
    for (const text of ODD_TEXTS) {
      const answer = await ask(cookie, query, { x: text })
      const body = await answer.text()
      if (answer.status >= 500 || body.includes('"INTERNAL"'))
        defects.push(`${door}: ${JSON.stringify(text).slice(0, 40)}`)
      if (body.includes('"data":{')) answered++
    }
  expect(defects).toEqual([])
  // Refused at the door throughout, they would have tried nothing.
  expect(answered).toBeGreaterThan(Object.keys(DOORS).length / 2)
})

test('a stranger who sends odd texts to every public address meets no defect, and reads none of them back', async () => {
  const json = (body: unknown) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const defects: string[] = []
  for (const text of ODD_TEXTS) {
    const part = encodeURIComponent(text.toWellFormed()).slice(0, 4_000)
    const attempts: readonly (readonly [string, RequestInit?])[] = [
      [`/publik/kohort/${part}`],
      [`/publik/kohort/${part}/soal`],
      [`/publik/kohort/aaaaaaaaaaaaaaaaaaaa?desa=${part}&bahasa=${part}`],
      [`/publik/keputusan/${part}`],
      [`/files/${part}`],
      [`/uploads/${part}`],
      [`/jobs/${part}/events`],
      [`/decrees/${part}/naskah.pdf?tenant=${part}`],
      [`/templates/people.csv?tenant=${part}`],
      [`/api/invitations/${part}`],
      [`/api/${part}`],
      [
        '/publik/kohort/aaaaaaaaaaaaaaaaaaaa/keberatan',
        { method: 'POST', body: new URLSearchParams({ desa: text, uraian: text }) },
      ],
      [`/api/invitations/x/accept`, json({ password: text })],
      ['/api/auth/sign-in/email', json({ email: text, password: text })],
      ['/uploads', json({ name: text, purpose: text, sizeBytes: 1 })],
      ['/graphql', json({ query: text })],
      ['/graphql', json({ documentId: text, variables: { [text]: text } })],
    ]
    for (const [path, init] of attempts) {
      const answer = await knock(path, init)
      if (answer.status >= 500) defects.push(`${answer.status} ${init?.method ?? 'GET'} ${path.slice(0, 60)}`)
      await answer.body?.cancel()
    }
  }
  for (const path of ['/%', '/files/%zz', '/publik/kohort/%c0%ae', `/files/${'rahasia'.repeat(60)}`]) {
    const answer = await knock(path)
    const body = await answer.text()
    if (answer.status >= 500 || body.includes('rahasia') || !body.includes('messageEn'))
      defects.push(`${path}: ${body}`)
  }
  expect(defects).toEqual([])
})

test('a stranger learns nothing of the schema by guessing names', async () => {
  for (const query of ['{ workrs { id } }', '{ viewer { usr { email } } }', '{ __schema { types { name } } }'])
    expect(await (await ask(null, query)).text()).not.toMatch(/did you mean|"types"/i)
})

test('a stranger who asks for data is told to sign in, and not that something broke', async () => {
  const answer = await ask(null, '{ workers(first: 5) { totalCount } }')
  expect(answer.status).toBe(401)
})
