import { expect } from 'vitest'
import { NODE_THINGS } from '../../testing/isolation/query-places.ts'
import { arrangeThings, node, type Things } from '../../testing/isolation/things.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, test as plain, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { readConsoleDocuments } from './console-documents.ts'

const CONSOLE = await readConsoleDocuments()
// Thousands of requests of one person: who asks is read once.
const test = plain.extend<{ documents: typeof CONSOLE; settings: Record<string, string> }>({
  documents: CONSOLE,
  settings: { PAYUNG_IDENTITY_SECONDS: '60' },
})

/** What the console's queries are asked with, by the name of the variable; of an id each kind of thing in turn. */
const VARIABLES: Readonly<Record<string, unknown>> = {
  first: 10,
  code: '61.12',
  parentCode: '61.12',
  search: 'na',
  day: '2026-11-20',
  nationalId: '6112055511820202',
  name: 'Rahasia kubu raya',
  birthDate: '1982-11-15',
  villageCode: '61.12.05.2003',
  filter: null,
}

test('each query of the console is answered by its id as by its text, for every thing that it can be asked of', async ({
  signIn,
  admin,
  keys,
}) => {
  const things = await arrangeThings(admin, vaultOf(keys), 'kubu-raya', 'pertamina')
  await arrangePeople(admin, vaultOf(keys), variedPeople(40))
  const client = await signIn('kubu-raya')
  const queriesWithData: string[] = []
  for (const [id, query] of Object.entries(CONSOLE)) {
    const [, kind, name = ''] = /^\s*(query|mutation) (\w+)/.exec(query) ?? []
    if (kind !== 'query') continue
    // All at once: the server answers while others wait for the database.
    await Promise.all(
      variablesFor(query, things).map(async (variables) => {
        const [byText, byId] = await Promise.all([
          answerTo(client, { query, variables }),
          answerTo(client, { documentId: id, variables }),
        ])
        expect(byId, `${name} ${JSON.stringify(variables)}`).toEqual(byText)
        if (byId.hasData) queriesWithData.push(name)
      }),
    )
  }
  expect(new Set(queriesWithData).size, 'queries that told something').toBeGreaterThan(30)
}, 120_000)

/** One set for each thing that an id can name; one for a query without an id. */
function variablesFor(query: string, things: Things): Record<string, unknown>[] {
  const names = [...(/^\s*query \w+\s*\(([^)]*)\)/.exec(query)?.[1] ?? '').matchAll(/\$(\w+)/g)].map(
    ([, name = '']) => name,
  )
  const common = Object.fromEntries(names.filter((name) => name in VARIABLES).map((name) => [name, VARIABLES[name]]))
  return names.includes('id')
    ? NODE_THINGS.map(([type, thing]) => ({ ...common, id: node(type, things[thing]) }))
    : [common]
}

async function answerTo(client: Client, body: object) {
  const answer = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  const shown = JSON.parse(text, steady) as { data?: Record<string, unknown> | null }
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    told: shown,
    hasData: Object.values(shown.data ?? {}).some((value) => value !== null),
  }
}

/** Cursors are sealed anew each time, a page of numbers says when it was made, and a defect has a reference of its own. */
function steady(key: string, value: unknown): unknown {
  return typeof value === 'string' && /cursor|^reference$|^asOf$/i.test(key) ? '…' : value
}
