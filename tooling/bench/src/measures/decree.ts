import type pg from 'pg'
import { type ArrangedDecree, arrangeDecree, draftDecree, enterAs } from '../arrange-decree.ts'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { load, type Target } from '../load.ts'
import { startOurs } from '../our-server.ts'
import { measureFindings } from './findings.ts'

const SMALL = 500
const ROUNDS = 7
const SECONDS = 2
const PERSON = 'name maskedNationalId village { name }'
/** What opens a decree: a page of its annex from the middle, and the beginning of what an amendment changes. */
const DOCUMENTS = {
  'bench-annex': `query ($id: ID!, $after: String) { decree(id: $id) { number people state
    consolidated(first: 25, after: $after) { totalCount edges { node { line ${PERSON} } } } } }`,
  'bench-diff': `query ($id: ID!, $after: String) { decree(id: $id) { number removed
    entries(first: 25, after: $after) { totalCount edges { node { line reason ${PERSON} former { name } } } } } }`,
}

/** A page of the annex and of the diff of a decree of everybody, against those of a decree of five hundred. */
export async function* measureDecree(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const tenant = await tenantIdOf(database.admin, '61')
  await lettingEverybodyLive(database.admin)
  const many = await arrangeAmended(database.admin, tenant, { people: workers, year: 2026 })
  const few = await arrangeAmended(database.admin, tenant, { people: SMALL, year: 2027 })
  await database.admin.query('vacuum analyze')
  const ours = await startOurs(stack, database, { documents: DOCUMENTS })
  const headers = { cookie: await ours.signIn('provinsi') }
  for (const [what, documentId, key] of [
    ['page of the annex', 'bench-annex', 'decree'],
    ['page of the diff', 'bench-diff', 'amendment'],
  ] as const) {
    const target = (decree: Arranged, people: number): Target => ({
      url: `${ours.url}/graphql`,
      headers,
      body: JSON.stringify({
        documentId,
        variables: {
          id: Buffer.from(`Decree:${decree[key]}`).toString('base64'),
          after: String(Math.floor(people / 2)),
        },
      }),
    })
    const targets = { many: target(many, workers), few: target(few, SMALL) }
    const taken = { many: [] as number[], few: [] as number[] }
    for (const target of Object.values(targets)) {
      await assertPage(target)
      await load(target, 1)
    }
    for (let round = 0; round < ROUNDS; round++)
      for (const name of ['many', 'few'] as const)
        taken[name].push(1_000 / (await load(targets[name], SECONDS)).requestsPerSecond)
    yield line({
      measure: `${what} of a decree of ${workers.toLocaleString('en')} people, against one of ${SMALL}`,
      ours: median(taken.many),
      peer: median(taken.few),
      unit: 'ms',
      toReach: 1.5,
    })
  }
  yield* measureFindings(database, { id: many.decree, tenant, people: workers })
}

/** A refusal would be quick too. */
async function assertPage({ url, headers, body }: Target): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const text = await answer.text()
  const people = text.match(/"maskedNationalId"/g)?.length ?? 0
  if (people !== 25) throw new Error(`a page of ${people} people: ${text.slice(0, 300)}`)
}

interface Arranged extends ArrangedDecree {
  readonly amendment: string
}

/** A signed designation of so many people, and the draft of an amendment that removes every one of them. */
export async function arrangeAmended(
  admin: pg.Client,
  tenant: string,
  size: Parameters<typeof arrangeDecree>[2],
): Promise<Arranged> {
  const arranged = await arrangeDecree(admin, tenant, size)
  await admin.query('begin')
  await enterAs(admin, tenant, 'OFFICER')
  const amendment = await draftDecree(admin, tenant, { ...arranged, ...size, kind: 'AMENDMENT', of: arranged.decree })
  await admin.query(
    `select app.write_decree_changes($1, (select jsonb_agg(jsonb_build_object('change', 'REMOVE', 'line', line_no, 'reason', 'MOVED') order by line_no)
       from decree_holding where decree_id = $2), '{}')`,
    [amendment, arranged.decree],
  )
  await admin.query('commit')
  return { ...arranged, amendment }
}
