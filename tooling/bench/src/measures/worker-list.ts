import { type BenchDatabase, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { load, type Target } from '../load.ts'
import { startOurs } from '../our-server.ts'
import { startPeer } from '../peer-process.ts'

const QUERY =
  '{ workers(first: 25) { edges { node { id name maskedNationalId birthDate sex status village { code name } } } } }'
/** Asked for by id, as the console asks for its own. */
const DOCUMENTS = { 'bench-workers': QUERY }
const POSTGRAPHILE = `{ allWorkerListings(first: 25, orderBy: [NAME_ORDER_ASC, WORKER_ID_ASC]) { nodes {
  workerId displayName nationalIdPrefix birthDate sex status areaByVillageCode { code name } } } }`

/** Short turns, one after the other: whatever else the machine does meets all three alike. */
const ROUNDS = 9
const SECONDS = 2

/** A page of 25 workers, 6 fields and the village, at 16 connections: what every officer does all day. Ours signs in; the peers need not. */
export async function* measureWorkerList(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  // PostGraphile finds relations by foreign keys; the listing has none to areas, so it is told.
  await database.admin.query(`comment on table worker_listing is E'@foreignKey (village_code) references area (code)'`)
  const ours = await startOurs(stack, database, { documents: DOCUMENTS })
  const raw = await startPeer(stack, 'raw-server', database.urls.app)
  const oneTrip = await startPeer(stack, 'one-trip-server', database.urls.app)
  const postgraphile = await startPeer(stack, 'postgraphile-server', database.urls.app)

  for (const [view, account, code] of [
    ['province', 'provinsi', '61'],
    ['regency', 'kubu-raya', '61.12'],
  ] as const) {
    const tenant = await tenantIdOf(database.admin, code)
    const own = { url: `${ours.url}/graphql`, headers: { cookie: await ours.signIn(account) } }
    const targets: Record<'ours' | 'text' | 'raw' | 'oneTrip' | 'postgraphile', Target> = {
      ours: { ...own, body: JSON.stringify({ documentId: 'bench-workers' }) },
      // As another program asks, which knows no ids.
      text: { ...own, body: JSON.stringify({ query: QUERY }) },
      oneTrip: { url: `${oneTrip}/workers`, headers: { 'x-tenant': tenant }, body: '{}' },
      raw: { url: `${raw}/workers`, headers: { 'x-tenant': tenant }, body: JSON.stringify({ first: 25 }) },
      postgraphile: {
        url: `${postgraphile}/graphql`,
        headers: { 'x-tenant': tenant },
        body: JSON.stringify({ query: POSTGRAPHILE }),
      },
    }
    const [first, ...others] = await Promise.all(Object.values(targets).map(peopleOf))
    for (const other of others) assertSame(first, other)
    const rates = {
      ours: [] as number[],
      text: [] as number[],
      raw: [] as number[],
      oneTrip: [] as number[],
      postgraphile: [] as number[],
    }
    for (const target of Object.values(targets)) await load(target, 1)
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ['ours', 'text', 'raw', 'oneTrip', 'postgraphile'] as const)
        rates[name].push((await load(targets[name], SECONDS)).requestsPerSecond)
    }
    const compared = (
      what: string,
      our: readonly number[],
      against: string,
      peer: readonly number[],
      toReach: number,
    ) =>
      line({
        measure: `${what} of ${workers}, ${view}, against ${against}`,
        ours: median(our),
        peer: median(peer),
        unit: 'pages/s',
        better: 'HIGHER',
        toReach,
      })
    yield compared('worker list', rates.ours, 'PostGraphile 5', rates.postgraphile, 3)
    yield compared('worker list', rates.ours, 'fastify + pg', rates.raw, 1)
    yield compared('worker list', rates.ours, 'fastify + pg, prepared and in one round trip', rates.oneTrip, 1.2)
    yield compared('worker list asked for by text', rates.text, 'PostGraphile 5', rates.postgraphile, 1.5)
  }
}

/** The page as plain people, whatever each server calls their fields. */
async function peopleOf({ url, headers, body }: Target): Promise<readonly string[]> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const page = (await answer.json()) as { data?: Record<string, Page>; workers?: readonly Person[] }
  const [list] = Object.values(page.data ?? {})
  const people = page.workers ?? list?.nodes ?? list?.edges?.map(({ node }) => node) ?? []
  return people.map((person) => {
    const village = person.village ?? person.areaByVillageCode
    const prefix = person.nationalIdPrefix ?? person.maskedNationalId?.slice(0, 4)
    const { birthDate, sex, status } = person
    return [person.name ?? person.displayName, prefix, birthDate, sex, status, village?.code, village?.name].join(' | ')
  })
}

interface Person {
  readonly name?: string
  readonly displayName?: string
  readonly nationalIdPrefix?: string
  readonly maskedNationalId?: string
  readonly birthDate: string
  readonly sex: string
  readonly status: string
  readonly village?: { readonly code: string; readonly name: string }
  readonly areaByVillageCode?: { readonly code: string; readonly name: string }
}

interface Page {
  readonly nodes?: readonly Person[]
  readonly edges?: readonly { readonly node: Person }[]
}

/** Whatever is fast because it answers with an error, an empty page or other people is not fast. */
function assertSame(ours: readonly string[] | undefined, theirs: readonly string[]): void {
  if (ours?.length !== 25 || ours.some((person, at) => person !== theirs[at]))
    throw new Error(`not the same 25 people:\n${ours?.join('\n')}\n—\n${theirs.join('\n')}`)
}
