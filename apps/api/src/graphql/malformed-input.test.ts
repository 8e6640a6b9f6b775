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

test('a saved view that the database could not keep is told from a defect', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  const { saveView } = await officer.ask(
    `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename ... on ValidationError { issues { code } } } }`,
    { input: { list: 'WORKERS', name: 'Calon', state: '{"search":"\\u0000"}' } },
  )
  expect(saveView).toEqual({ __typename: 'ValidationError', issues: [{ code: 'VIEW_STATE_INVALID' }] })
})
