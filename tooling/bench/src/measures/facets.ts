import { setTimeout } from 'node:timers/promises'
import { openReader } from '@payung/database/read-as'
import { plannedEachTime } from '@payung/database/statement'
import { type BenchDatabase, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { ALONE_AFTER_MILLISECONDS, startOurs } from '../our-server.ts'
import { milliseconds } from './row-level-security.ts'

interface Filtered {
  readonly filter: Readonly<Record<string, readonly (string | number)[]>>
  /** The same people, as plain SQL says it. */
  readonly where: string
}

/** What officers narrow by: nothing, one field, several, a government, ages, and what nearly nobody fits. */
const FILTERS: readonly Filtered[] = [
  { filter: {}, where: 'true' },
  { filter: { sexes: ['FEMALE'] }, where: `sex = 'FEMALE'` },
  {
    filter: { sexes: ['FEMALE'], deciles: [1], statuses: ['CANDIDATE'] },
    where: `sex = 'FEMALE' and welfare_decile = 1 and status = 'CANDIDATE'`,
  },
  { filter: { areaCodes: ['61.12'], sexes: ['FEMALE'] }, where: `regency_code = '61.12' and sex = 'FEMALE'` },
  {
    filter: { occupationCodes: ['FARMER', 'FISHER'], membershipKinds: ['NONE'] },
    where: `occupation_code in ('FARMER', 'FISHER') and membership_kind = 'NONE'`,
  },
  {
    filter: { ageBands: ['FROM_65'], sexes: ['MALE'] },
    where: `sex = 'MALE' and birth_date <= current_date - interval '65 years'`,
  },
  { filter: { deciles: [10], statuses: ['MOVED'] }, where: `welfare_decile = 10 and status = 'MOVED'` },
]

const FACETS = `query ($filter: WorkerFilter) { workerFacets(filter: $filter) { total areas { ...f } occupations { ...f } sexes { ...f } ageBands { ...f }
  deciles { ...f } statuses { ...f } registeredBy { ...f } membershipKinds { ...f } cover { ...f } } } fragment f on Facet { key count }`
const TOTAL = 'query ($filter: WorkerFilter) { workers(first: 25, filter: $filter) { totalCount } }'
const PAGE =
  'query ($filter: WorkerFilter) { workers(first: 25, filter: $filter) { edges { node { id name village { name } } } } }'

const ROUNDS = 5

/** Facets, totals and pages through the API, signed in as the province, against plain SQL under the same policies, planned for its own values. */
export async function* measureFacets(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const server = await startOurs(stack, database)
  const headers = { 'content-type': 'application/json', cookie: await server.signIn('provinsi') }
  await setTimeout(ALONE_AFTER_MILLISECONDS)
  const reader = openReader(database.urls.app, { connectionsMax: 1 })
  stack.defer(() => reader.close())
  const tenantId = await tenantIdOf(database.admin, '61')
  const entry = { tenantId, userId: null, areaScope: '', agencyId: null }
  const ask = (query: string, filter: Filtered['filter']) =>
    milliseconds(async () => {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables: { filter } }),
      })
      const body = (await answer.json()) as { errors?: unknown }
      if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
    })
  const read = (text: string) => milliseconds(() => reader.readAs(entry, plannedEachTime({ text, values: [tenantId] })))
  const measures = [
    { what: 'facets', query: FACETS, plain: plainFacets },
    {
      what: 'total',
      query: TOTAL,
      plain: (where: string) => `select count(*)::int as total from ${ROWS} and ${where}`,
    },
    {
      what: 'page',
      query: PAGE,
      plain: (where: string) =>
        `select worker_id, display_name, village_code from ${ROWS} and ${where} order by name_order, worker_id limit 26`,
    },
  ]
  for (const { what, query, plain } of measures) {
    const medians: { ours: number; peer: number }[] = []
    for (const { filter, where } of FILTERS) {
      const [ours, peer]: [number[], number[]] = [[], []]
      for (let round = 0; round < ROUNDS; round++) {
        ours.push(await ask(query, filter))
        peer.push(await read(plain(where)))
      }
      medians.push({ ours: median(ours), peer: median(peer) })
    }
    const ours = medians.map((filtered) => filtered.ours)
    const peer = medians.map((filtered) => filtered.peer)
    yield line({
      measure: `${what} of a filter among ${workers} workers, median of ${FILTERS.length}, against plain SQL`,
      ours: median(ours),
      peer: median(peer),
      unit: 'ms',
    })
    yield line({
      measure: `${what} of a filter among ${workers} workers, slowest of ${FILTERS.length}, against plain SQL`,
      ours: Math.max(...ours),
      peer: Math.max(...peer),
      unit: 'ms',
    })
    // The bound is one of time, whatever plain SQL takes.
    if (what !== 'page') {
      yield line({
        measure: `${what} of a filter among ${workers} workers, slowest of ${FILTERS.length}, against its limit`,
        ours: Math.max(...ours),
        peer: LIMIT_MILLISECONDS,
        unit: 'ms',
        toReach: 1,
      })
    }
  }
}

const LIMIT_MILLISECONDS = 100

const ROWS = 'worker_listing l where l.tenant_id = $1::uuid'

/** One pass, however many fields are counted. */
function plainFacets(where: string): string {
  const bands = [65, 55, 45, 35, 25, 17]
    .map((years) => `(current_date - interval '${years} years')::date + 1`)
    .join(', ')
  const fields =
    'regency_code, occupation_code, sex, band, welfare_decile, status, registered_by_tenant_id, membership_kind'
  return `select ${fields}, count(*)::int as count
    from (select l.*, width_bucket(birth_date, array[${bands}]) as band from ${ROWS} and ${where}) l
    group by grouping sets ((), ${fields
      .split(', ')
      .map((field) => `(${field})`)
      .join(', ')})`
}
