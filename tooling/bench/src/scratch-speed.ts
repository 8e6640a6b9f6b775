import { fork } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir, loadavg } from 'node:os'
import { join } from 'node:path'
import { testingPort } from '@payung/local-postgres/testing-port'
import { BENCH_PASSWORD, openBenchDatabase, type BenchDatabase } from './bench-database.ts'

const HOME = `{ home { total asOf byArea { area { code name kind level population } registered verified share } byStatus { key count }
  byOccupation { key labelId labelEn count } byEcosystem { key labelId labelEn count } bySex { key labelId labelEn count }
  byAgeBand { key labelId labelEn count } byRegistrar { key labelId labelEn count } queues { key count href besides { forColleagues onVisit }
  longest { since until area { name } tenant { shortName } person partyIsLate } } } }`
const FACETS = `query ($filter: WorkerFilter) { workerFacets(filter: $filter) { total areas { ...f } occupations { ...f } sexes { ...f } ageBands { ...f }
  deciles { ...f } statuses { ...f } registeredBy { ...f } membershipKinds { ...f } } } fragment f on Facet { key count }`
const TOTAL = 'query ($filter: WorkerFilter) { workers(first: 25, filter: $filter) { totalCount } }'
const PAGE = 'query ($filter: WorkerFilter) { workers(first: 25, filter: $filter) { edges { node { id name village { name } } } } }'
const FILTERS = [
  {},
  { sexes: ['FEMALE'] },
  { sexes: ['FEMALE'], deciles: [1], statuses: ['CANDIDATE'] },
  { areaCodes: ['61.12'], sexes: ['FEMALE'] },
  { occupationCodes: ['FARMER', 'FISHER'], membershipKinds: ['NONE'] },
  { ageBands: ['FROM_65'], sexes: ['MALE'] },
  { deciles: [10], statuses: ['MOVED'] },
]
const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN

async function server(database: BenchDatabase, root: string) {
  const port = await testingPort()
  const child = fork(`${root}/apps/api/src/main.ts`, {
    cwd: root,
    env: {
      ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: String(port), PAYUNG_ROLE: 'server',
      PAYUNG_DATA_DIR: await mkdtemp(join(tmpdir(), 'payung-bench-')), PAYUNG_KEYS: database.keys,
      PAYUNG_AUTH_SECRET: 'a-secret-for-the-bench-of-32-characters', PAYUNG_DEMO: 'none', PAYUNG_DEMO_PASSWORD: BENCH_PASSWORD,
      DATABASE_URL: database.urls.app, DATABASE_AUTH_URL: database.urls.auth, DATABASE_JOBS_URL: database.urls.jobs,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const url = `http://localhost:${port}`
  while (!(await fetch(`${url}/readyz`).then((a) => a.ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`ended ${child.exitCode}`)
    await new Promise((r) => setTimeout(r, 50))
  }
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `provinsi@payung.example`, password: BENCH_PASSWORD }),
  })
  const cookie = answer.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
  const ask = async (query: string, variables: object = {}) => {
    const began = performance.now()
    const got = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query, variables }) })
    const body = (await got.json()) as { data?: unknown; errors?: unknown }
    if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
    return { took: performance.now() - began, text: JSON.stringify(body.data).replace(/"asOf":"[^"]*"/, '') }
  }
  return { ask, stop: () => child.kill('SIGTERM') }
}

const workers = Number(process.argv[2] ?? 75489)
const rounds = Number(process.argv[3] ?? 24)
await using stack = new AsyncDisposableStack()
const began = Date.now()
const database = await openBenchDatabase(stack, workers)
console.log(`${workers} workers in ${(Date.now() - began) / 1000} s; ${database.adminUrl}; load ${loadavg()[0]}`)
if (process.argv[4] === 'synthetic') {
  await database.admin.query(`insert into facet_bits (tenant_id, field, value, block, bits)
    select (select id from tenant where code = '61'), v.field, v.value, n, case when v.field = 'EVERYBODY' then repeat('1', 8192)
      else (select string_agg((('x' || md5(v.field || v.value || n || i))::bit(128))::text, '') from generate_series(1, 64) i) end::bit(8192)
    from generate_series(0, 244) n, (
      select 'EVERYBODY' as field, '' as value union all select 'SEX', unnest(array['FEMALE','MALE']) union all select 'STATUS', unnest(array['CANDIDATE','VERIFIED','INELIGIBLE','DECEASED','MOVED','GRADUATED','WITHDRAWN'])
      union all select 'REGENCY', code from area where length(code) = 5 and code like '61.%' union all select 'DISTRICT', code from area where length(code) = 8 and code like '61.%'
      union all select 'OCCUPATION', code from (select code from occupation limit 30) o union all select 'DECILE', n::text from generate_series(1, 10) n union all select 'MEMBERSHIP', unnest(array['NONE','PBPU'])
      union all select 'UNCOVERED', unnest(array['','A']) union all select 'REGISTERED_BY', (select id::text from tenant where code = '61')
      union all select 'BORN', n::text from generate_series(0, 15) n union all select 'BORN', 'known') v on conflict do nothing`)
  await database.admin.query('vacuum analyze')
  console.log((await database.admin.query(`select count(*), pg_size_pretty(pg_relation_size('facet_bits')) from facet_bits`)).rows)
}
const before = await server(database, '/work/wm')
const after = await server(database, '/work/speed')
await new Promise((r) => setTimeout(r, 2500))
const asks: [string, string, object][] = [
  ['home', HOME, {}],
  ...FILTERS.flatMap((filter): [string, string, object][] => [
    [`facets ${JSON.stringify(filter)}`, FACETS, { filter }],
    [`total ${JSON.stringify(filter)}`, TOTAL, { filter }],
    [`page ${JSON.stringify(filter)}`, PAGE, { filter }],
  ]),
]
for (const [what, query, variables] of asks) {
  const took: [number[], number[]] = [[], []]
  for (let round = -8; round < rounds; round++) {
    const a = await before.ask(query, variables)
    const b = await after.ask(query, variables)
    if (a.text !== b.text) { console.log('DIFFERENT', what, a.text.slice(0, 600), b.text.slice(0, 600)); break }
    if (round >= 0) { took[0].push(a.took); took[1].push(b.took) }
  }
  console.log(`${what}: before ${median(took[0]).toFixed(1)} after ${median(took[1]).toFixed(1)} (max ${Math.max(...took[0]).toFixed(0)}, ${Math.max(...took[1]).toFixed(0)}) load ${loadavg()[0]?.toFixed(1)}`)
}
if (process.argv[5] === 'idle')
  for (let i = 0; i < 4; i++) {
    await new Promise((r) => setTimeout(r, 12_000))
    console.log('after 12 s idle', (await before.ask(HOME)).took.toFixed(1), (await after.ask(HOME)).took.toFixed(1))
  }
if (process.argv[6] === 'log') {
  await database.admin.query(`alter system set log_min_duration_statement = '1ms'`)
  await database.admin.query('select pg_reload_conf()')
  await new Promise((r) => setTimeout(r, 1000))
  await after.ask(HOME)
  for (const filter of FILTERS) await after.ask(FACETS, { filter })
}
before.stop()
after.stop()
