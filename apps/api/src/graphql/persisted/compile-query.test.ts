import { buildSchema, execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { DomainError } from '../../platform/errors.ts'
import { compileQuery } from './compile-query.ts'

/** A small schema with everything that a compiler can get wrong, whose resolvers know nothing of who runs them. */
const schema = withResolvers(
  buildSchema(`
    scalar Day
    enum Sex { FEMALE MALE }
    interface Being { name: String! }
    type Person implements Being { name: String! born: Day age(unit: String = "years", plus: Int): String sex: Sex friends: [Person!]! best: Being weight: Int! pets: [Pet] }
    type Dog implements Being { name: String! barks: Boolean! }
    type Cat implements Being { name: String! lives: Int! sleeps: Boolean }
    union Pet = Dog | Cat
    input Range { from: Day to: Day! sexes: [Sex!] = [FEMALE] }
    type Query { person(id: ID!): Person people(first: Int = 2, range: Range): [Person!]! pets: [Pet]! being: Being broken: String! echo(range: Range, text: String): String }
    type Mutation { rename: String }
  `),
)

test.for([
  [
    'fields, aliases and __typename',
    '{ __typename a: person(id: "1") { __typename n: name born sex } b: person(id: "2") { name } }',
  ],
  [
    'defaults and arguments of every kind',
    '{ people { name age(plus: 3) } more: people(first: 3) { age(unit: "days") } }',
  ],
  ['lists within lists', '{ people { name friends { name friends { name } } } }'],
  ['a union by its members', '{ pets { __typename ... on Dog { name barks } ... on Cat { name lives } } }'],
  [
    'an interface, whose type is found out late',
    '{ being { __typename name ... on Person { sex } } people { best { name ... on Cat { lives } } } }',
  ],
  [
    'a fragment in two places, and one within another',
    '{ person(id: "1") { ...P friends { ...P } } } fragment P on Person { name ...Q } fragment Q on Being { name __typename }',
  ],
  [
    'fields asked for twice, merged',
    '{ person(id: "1") { name friends { name } friends { sex } } person(id: "1") { born } }',
  ],
  [
    'what a variable skips',
    'query ($no: Boolean = false, $yes: Boolean = true) { person(id: "1") { name @include(if: $no) sex @skip(if: $yes) born @include(if: $yes) } }',
  ],
  [
    'a field that one spread skips and another keeps',
    'query ($no: Boolean = false) { person(id: "1") { ...P @include(if: $no) ... on Person { name } friends { ...P } } } fragment P on Person { name born }',
  ],
  [
    'a fragment that is skipped whole',
    'query ($no: Boolean = false) { person(id: "1") { name ... @include(if: $no) { born sex } } }',
  ],
  ['a type that it is not', '{ pets { ... on Dog { name } } }'],
  ['nothing there', '{ person(id: "9") { name } }'],
  ['an error in a field that may be null', '{ person(id: "3") { name born } }'],
  [
    'an error in a field that must not be, up to the next that may',
    '{ person(id: "3") { name weight } person2: person(id: "1") { name } }',
  ],
  ['an error in an item of a list', '{ people(first: 3) { name born } }'],
  ['an error in a list whose items must be there', '{ people(first: 3) { name weight } }'],
  [
    'a null item, and one that is an error',
    '{ person(id: "1") { pets { ... on Dog { name } } } person3: person(id: "3") { pets { __typename } } }',
  ],
  ['a null that reaches the top', '{ person(id: "1") { name } broken }'],
  ['a value that its enum does not have', '{ person(id: "3") { name sex } }'],
  ['two errors beside each other', '{ person(id: "3") { a: born b: born } }'],
  ['an input object, with what it says itself', '{ echo(range: { to: "2026-01-01" }) }'],
  ['an explicit null', '{ echo(text: null) other: echo }'],
] as const)('%s: the compiled query answers as graphql-js does', async ([, query]) => {
  expect(await compiledAnswer(query, {})).toEqual(await interpretedAnswer(query, {}))
})

const ECHO =
  'query ($range: Range, $text: String, $id: ID = "2") { echo(range: $range, text: $text) person(id: $id) { name } }'

test.for([
  [{}],
  [{ range: { to: '2026-01-01' }, text: 'x' }],
  [{ range: { from: null, to: '2026-01-01', sexes: 'MALE' }, text: null }],
  [{ range: { to: '2026-01-01', sexes: ['MALE', 'FEMALE'] }, text: 'é', unknown: 1 }],
  [{ id: 1, range: null }],
] as const)('variables %j: they are read as graphql-js reads them', async ([variables]) => {
  expect(await compiledAnswer(ECHO, variables)).toEqual(await interpretedAnswer(ECHO, variables))
})

test('values that are built around variables are left to graphql-js: the compiler would read an unset one as null', () => {
  expect(compileQuery(schema, parse('query ($day: Day!) { echo(range: { to: $day }) }'))).toBeNull()
  expect(
    compileQuery(schema, parse('query ($sex: Sex!) { echo(range: { to: "2026-01-01", sexes: [$sex] }) }')),
  ).toBeNull()
  expect(compileQuery(schema, parse('{ echo(range: { to: "2026-01-01", sexes: [MALE] }) }'))).not.toBeNull()
})

test('an error keeps whose it is, where it happened and what it says of itself', async () => {
  const { errors } = await compiledAnswer('{ person(id: "3") { born } }', {})
  expect(errors).toEqual([
    {
      message: 'Tidak boleh.',
      path: ['person', 'born'],
      locations: [{ line: 1, column: 21 }],
      extensions: { hint: 'ask' },
      isDefect: false,
    },
  ])
})

test('changes are not compiled: their order is graphql-js’ business', () => {
  expect(compileQuery(schema, parse('mutation { rename }'))).toBeNull()
})

async function compiledAnswer(query: string, variables: Readonly<Record<string, unknown>>) {
  const run = compileQuery(schema, parse(query))
  if (run === null) throw new Error('not compiled')
  return comparable(await run({}, variables))
}

async function interpretedAnswer(query: string, variables: Readonly<Record<string, unknown>>) {
  return comparable(await execute({ schema, document: parse(query), variableValues: variables, contextValue: {} }))
}

/** As it goes over the wire, with what the formatting of errors looks at beside it. Fields that fail at once have no order among them. */
function comparable({ data, errors }: { data?: unknown; errors?: readonly GraphQLError[] | undefined }) {
  const problems = errors?.map((error) => ({
    ...JSON.parse(JSON.stringify(error.toJSON())),
    extensions: error.extensions,
    isDefect: !(error.originalError instanceof DomainError),
  }))
  return {
    data: JSON.parse(JSON.stringify(data)),
    errors: problems?.sort((a, b) => String(a.path).localeCompare(String(b.path))),
  }
}

function withResolvers(built: GraphQLSchema): GraphQLSchema {
  const people = ['Ana', 'Budi', 'Citra'].map((name, i) => ({ kind: 'Person', name, id: String(i + 1) }))
  const pets = [{ kind: 'Dog', name: 'Bleki', barks: true }, null, { kind: 'Cat', name: 'Manis', lives: 9 }]
  const refusal = () =>
    Object.assign(new DomainError({ code: 'NO', text: { id: 'Tidak boleh.', en: 'No.' } }), {
      extensions: { hint: 'ask' },
    })
  type Source = { id: string }
  const resolvers: Record<string, Record<string, (source: Source, args: Record<string, unknown>) => unknown>> = {
    Query: {
      person: (_source, { id }) => people.find((person) => person.id === id) ?? null,
      people: async (_source, { first }) => people.slice(0, Number(first)),
      pets: () => pets,
      being: async () => people[0],
      broken: () => null,
      echo: (_source, args) => JSON.stringify(args),
    },
    Person: {
      born: async ({ id }) => {
        if (id === '3') throw refusal()
        return '1982-11-15'
      },
      age: (_source, args) => JSON.stringify(args),
      sex: ({ id }) => (id === '3' ? 'NEITHER' : 'FEMALE'),
      friends: ({ id }) => people.filter((person) => person.id !== id && person.id !== '3'),
      best: async () => pets[2],
      weight: ({ id }) => {
        if (id === '3') throw new Error('no scales')
        return 50
      },
      pets: ({ id }) => (id === '3' ? [new Error('bitten'), pets[0]] : pets),
    },
  }
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const typeFields = (built.getType(typeName) as { getFields(): Record<string, { resolve?: unknown }> }).getFields()
    for (const [name, resolve] of Object.entries(fields)) Object.assign(typeFields[name] ?? {}, { resolve })
  }
  for (const name of ['Being', 'Pet'])
    Object.assign(built.getType(name) ?? {}, { resolveType: (value: { kind: string }) => value.kind })
  return built
}
