import { getIntrospectionQuery } from 'graphql'
import { expect } from 'vitest'
import { test, USERS } from '../../testing/test.ts'

const nested = (levels: number) => `{ areas { ${'parent { '.repeat(levels)}code${' }'.repeat(levels)} } }`
const bomb = () => {
  const fragments = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Area { code ...F${i + 1} ...F${i + 1} }`)
  return `{ areas { ...F0 } } ${fragments.join(' ')} fragment F40 on Area { name }`
}

/** Fragments of which each spreads all that come after it: validation compares each with each. */
function fragmentsOf(length: number): string {
  const parts = ['{ ...F0 }']
  for (let i = 0; parts.join(' ').length < length; i++)
    parts.push(`fragment F${i} on Query { viewer { demo } ...F${i + 1} ...F${i + 2} }`)
  return parts.join(' ')
}

test.for([
  ['a query that goes too deep', nested(20), {}, 'QUERY_TOO_DEEP'],
  ['fragments that double forty times', bomb(), {}, 'QUERY_TOO_LARGE'],
  ['lists within lists within lists', '{ areas { path { path { path { path { code } } } } } }', {}, 'QUERY_TOO_COSTLY'],
  [
    'one field under a hundred aliases',
    `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: viewer { demo }`).join(' ')} }`,
    {},
    'TOO_MANY_ALIASES',
  ],
  [
    'two changes in one operation',
    'mutation { deleteView(input: { viewId: "x" }) { __typename } b: deleteView(input: { viewId: "y" }) { __typename } }',
    {},
    'ONE_CHANGE_AT_A_TIME',
  ],
  [
    'two changes by a fragment',
    'mutation { ...A } fragment A on Mutation { deleteView(input: { viewId: "x" }) { __typename } b: deleteView(input: { viewId: "y" }) { __typename } }',
    {},
    'ONE_CHANGE_AT_A_TIME',
  ],
  ['a query of ten thousand words', `{ ${'viewer { demo } '.repeat(3_000)} }`, {}, 'QUERY_TOO_LARGE'],
  [
    'a list of 501 in a variable',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 501 }, () => 'x') },
    'LIST_TOO_LONG',
  ],
  ['a list of 501 in the query', `{ nodes(ids: [${'"x",'.repeat(501)}]) { id } }`, {}, 'LIST_TOO_LONG'],
  [
    'a text of 10,001 letters',
    'query ($s: String) { areas(search: $s) { code } }',
    { s: 'x'.repeat(10_001) },
    'TEXT_TOO_LONG',
  ],
  ['the same in the query', `{ areas(search: "${'x'.repeat(10_001)}") { code } }`, {}, 'TEXT_TOO_LONG'],
  [
    'input that is nested for its own sake',
    'query ($s: String) { areas(search: $s) { code } }',
    { s: 'x', other: JSON.parse(`${'['.repeat(30)}${']'.repeat(30)}`) },
    'INPUT_TOO_LARGE',
  ],
  [
    'a word that is no value of its enum',
    'query ($l: AreaLevel) { areas(level: $l) { code } }',
    { l: 'PLANET' },
    'BAD_USER_INPUT',
  ],
  ['a field that is not there', '{ secrets }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['what is no GraphQL', '{ areas {', {}, 'GRAPHQL_PARSE_FAILED'],
  [
    'the schema under two aliases',
    '{ a: __schema { types { name } } b: __schema { types { name } } }',
    {},
    'SCHEMA_ALONE',
  ],
  ['the schema under another name', '{ a: __schema { types { name } } }', {}, 'SCHEMA_ALONE'],
  ['a part of the schema under another name', '{ __schema { a: types { name } } }', {}, 'SCHEMA_ALONE'],
  ['the schema beside something else', '{ viewer { demo } __type(name: "Worker") { name } }', {}, 'SCHEMA_ALONE'],
  [
    'the schema out of a fragment',
    '{ ...A } fragment A on Query { __schema { queryType { name } } }',
    {},
    'SCHEMA_ALONE',
  ],
  ['the schema within a part of the query', '{ ... on Query { __schema { queryType { name } } } }', {}, 'SCHEMA_ALONE'],
  [
    'the schema in one of two operations',
    'query A { __schema { queryType { name } } } query B { viewer { demo } }',
    {},
    'SCHEMA_ALONE',
  ],
  [
    'lists within lists of the schema',
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
  ],
] as const)('%s is refused, in two languages', async ([, query, variables, code], { signIn }) => {
  const officer = await signIn('kubu-raya')
  const answer = await officer.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
  expect(answer.status).toBe(400)
  const { errors, data } = (await answer.json()) as { errors: unknown[]; data?: unknown }
  expect(data).toBeUndefined()
  expect(errors[0]).toMatchObject({ message: expect.any(String), extensions: { code, messageEn: expect.any(String) } })
})

test('the schema is shown to who may use the API, and to nobody else', async ({ signIn, anonymous, admin }) => {
  const officer = await signIn('kubu-raya')
  const { __schema } = await officer.ask(getIntrospectionQuery())
  expect(__schema.types.length).toBeGreaterThan(500)
  const queries = [getIntrospectionQuery(), '{ __type(name: "Worker") { name } }']
  const refused = queries.map(() => ({ errors: [{ extensions: { code: 'SIGNED_OUT' } }] }))
  expect(await Promise.all(queries.map((query) => anonymous.askRaw(query)))).toMatchObject(refused)
  await admin.query('delete from membership where user_id = $1', [USERS['kubu-raya']])
  expect(await Promise.all(queries.map((query) => officer.askRaw(query)))).toMatchObject(refused)
})

test('a refusal costs the database nothing, not even a look for the session', async ({ signIn, admin }) => {
  const officer = await signIn('kubu-raya')
  await admin.query('alter table auth.session rename to out_of_reach')
  const codeOf = async (query: string) => (await officer.askRaw(query)).errors?.[0]?.extensions?.['code']
  expect(await codeOf('{ viewer { demo } }')).toBe('INTERNAL')
  expect(await codeOf(nested(20))).toBe('QUERY_TOO_DEEP')
  expect(await codeOf('{ areas(level: PLANET) { code } }')).toBe('GRAPHQL_VALIDATION_FAILED')
})

test.for([
  ['seven kilobytes of fragments', fragmentsOf(7_000), 'QUERY_TOO_LARGE_SIGNED_OUT'],
  ['a text of 301 words', `{ ${'viewer { demo } '.repeat(76)} }`, 'QUERY_TOO_LARGE_SIGNED_OUT'],
  ['a text of one long word', `{ viewer { demo } } # ${'x'.repeat(8_000)}`, 'QUERY_TOO_LARGE_SIGNED_OUT'],
  [
    'fragments that spread each other in a ring',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
] as const)('a stranger is refused %s', async ([, query, code], { anonymous }) => {
  const { errors } = await anonymous.askRaw(query)
  expect(errors?.[0]?.extensions).toMatchObject({ code, messageEn: expect.any(String) })
})

test('a stranger with an invented cookie is looked at as a stranger', async ({ anonymous }) => {
  const answer = await anonymous.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'payung.session_token=invented.AAAA' },
    body: JSON.stringify({ query: fragmentsOf(7_000) }),
  })
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_LARGE_SIGNED_OUT' } }] })
})

test('several operations in one request are refused', async ({ server }) => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ viewer { demo } }' }, { query: '{ viewer { demo } }' }]),
  })
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BATCHING_NOT_OFFERED' } }] })
})

test('a body of a megabyte is not even read', async ({ server }) => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { demo } }', variables: { x: 'y'.repeat(1_000_000) } }),
  })
  expect(answer.status).toBe(413)
})

test('a NIK in a faulty value does not come back', async ({ server }) => {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($l: AreaLevel) { areas(level: $l) { code } }',
      variables: { l: '6112055511820202' },
    }),
  })
  expect(await answer.text()).not.toContain('6112055511820202')
})

test('everything that is asked within the limits is answered', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  expect(await officer.ask(nested(10))).toHaveProperty('areas')
})
