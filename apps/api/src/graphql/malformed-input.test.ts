import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { schema } from './schema.ts'

const globalId = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString('base64')

test('an id that is none, of any type, is an id of nothing', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const types = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name)
  expect(types.length).toBeGreaterThan(5)
  for (const type of types) {
    const ids = ['abc', '0199bbbb-0000-7000-8000-00000000dead', '61.99'].map((key) => globalId(type, key))
    const answer = await officer.askRaw('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', { ids })
    expect(answer, type).toEqual({ data: { nodes: ids.map(() => null) } })
  }
})

test.for([
  '',
  'apa',
  globalId('Job', ''),
  globalId('Viewer', '1'),
  globalId('String', '1'),
  globalId('constructor', '1'),
  'x'.repeat(5_000),
])('%s is no id at all', async (id, { signIn }) => {
  const officer = await signIn('kubu-raya')
  const { errors } = await officer.askRaw('query ($id: ID!) { node(id: $id) { __typename } }', { id })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'ID_MALFORMED' })
})

test.for([
  [
    'a day before the calendar',
    'query ($day: CalendarDate) { auditEvents(first: 10, filter: { from: $day }) { edges { cursor } } }',
    { day: '0000-01-01' },
    'BAD_USER_INPUT',
  ],
  [
    'the same as a day of birth',
    '{ possibleDuplicates(name: "Ana", birthDate: "0000-01-01") { score } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a day after which no year has four digits',
    'query ($day: CalendarDate) { auditEvents(first: 10, filter: { from: $day }) { edges { cursor } } }',
    { day: '9999-12-31' },
    'BAD_USER_INPUT',
  ],
  [
    'half of an emoji in a variable',
    'query ($a: String) { auditEvents(first: 10, filter: { action: $a }) { edges { cursor } } }',
    { a: 'x\ud83d' },
    'TEXT_UNREADABLE',
  ],
  [
    'half of an emoji in the query',
    '{ auditEvents(first: 10, filter: { action: "x\\ud83d" }) { edges { cursor } } }',
    {},
    'GRAPHQL_PARSE_FAILED',
  ],
  [
    'a zero byte in a variable',
    'query ($a: String) { auditEvents(first: 10, filter: { action: $a }) { edges { cursor } } }',
    { a: 'x\u0000' },
    'TEXT_UNREADABLE',
  ],
  [
    'a zero byte in the query',
    '{ auditEvents(first: 10, filter: { action: "x\\u0000" }) { edges { cursor } } }',
    {},
    'TEXT_UNREADABLE',
  ],
] as const)('%s is refused before any SQL', async ([, query, variables, code], { signIn }) => {
  const officer = await signIn('kubu-raya')
  expect((await officer.askRaw(query, variables)).errors?.[0]?.extensions).toMatchObject({ code })
})

test.for([
  ['Agreement', '{ search: $search }'],
  ['Regulation', '{ search: $search }'],
] as const)(
  'a search that is cut within an emoji starts an export all the same: %s',
  async ([what, filter], { signIn }) => {
    const officer = await signIn('kubu-raya')
    const answer = await officer.ask(
      `mutation ($search: String) { start: start${what}Export(input: { filter: ${filter}, format: CSV, idempotencyKey: "uji" }) { __typename } }`,
      { search: `${'a'.repeat(99)}😀` },
    )
    expect(answer['start']).toEqual({ __typename: `Start${what}ExportSuccess` })
  },
)

test('a filter of 500 times the same id is one id, and of 500 different ones is refused as too large', async ({
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const start = (partyTenantIds: readonly string[], idempotencyKey: string) =>
    officer.ask(
      `mutation ($ids: [ID!], $key: String!) { startAgreementExport(input: { filter: { partyTenantIds: $ids }, format: CSV, idempotencyKey: $key }) {
        __typename ... on ConflictError { code } } }`,
      { ids: partyTenantIds, key: idempotencyKey },
    )
  const id = (at: number) => globalId('Tenant', `0199aaaa-0000-7000-8000-${String(at).padStart(12, '0')}`)
  expect(await start(Array(500).fill(id(1)), 'satu')).toEqual({
    startAgreementExport: { __typename: 'StartAgreementExportSuccess' },
  })
  expect(
    await start(
      Array.from({ length: 500 }, (_, at) => id(at)),
      'banyak',
    ),
  ).toEqual({
    startAgreementExport: { __typename: 'ConflictError', code: 'JOB_TOO_LARGE' },
  })
})

test('a role that ends with the calendar is refused as bad input', async ({ signIn }) => {
  const administrator = await signIn('kubu-raya')
  const { errors } = await administrator.askRaw(
    `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }`,
    { input: { userId: '0199aaaa-0000-7000-8000-000000006112', role: 'VIEWER', validUntil: '9999-12-31' } },
  )
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
})

test.for([
  ['a zero byte', '{"search":"\\u0000"}'],
  ['half of an emoji', '{"search":"\\ud83d"}'],
  ['half of an emoji as the name of a field', '{"\\ud83d":1}'],
  ['three thousand lists within each other', `${'['.repeat(3_000)}${']'.repeat(3_000)}`],
  ['a list of 501', `{"ids":[${Array(501).fill('1').join(',')}]}`],
] as const)('a saved view with %s is refused as bad input', async ([, state], { signIn }) => {
  const officer = await signIn('kubu-raya')
  const { saveView } = await officer.ask(
    `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename ... on ValidationError { issues { code } } } }`,
    { input: { list: 'WORKERS', name: 'Calon', state } },
  )
  expect(saveView).toEqual({ __typename: 'ValidationError', issues: [{ code: 'VIEW_STATE_INVALID' }] })
})
