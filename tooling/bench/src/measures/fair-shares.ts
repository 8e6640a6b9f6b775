import type { FittingIds } from '@payung/attacks/fitting-ids'
import { spreadingFragments } from '@payung/attacks/fragments'
import { randomQueries } from '@payung/attacks/random-queries'
import { arrangeLists } from '../arrange-lists.ts'
import { arrangeProgramme } from '../arrange-programme.ts'
import { askOurs, idsSeenBy } from '../ask-ours.ts'
import { type AttackRequest, startAttacker } from '../attacker.ts'
import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line } from '../line.ts'
import { type OurServer, startOurs } from '../our-server.ts'

/** Idle and attacked in turn, so that both meet the machine as it is. */
const ROUNDS = 3
const SECONDS = 4
/**
 * They ask in turn, each as soon as the one before has its answer. One alone would ask a thousand times a second, spend more than the share of a person, and
 * measure how it is held back itself.
 */
const OFFICERS = ['sambas', 'ketapang', 'sintang', 'sanggau'] as const
const LIST = '{ workers(first: 25) { edges { node { id name status village { name } } } } }'
const HOME =
  '{ total byArea { area { code } registered verified } byOccupation { key count } bySex { key count } byAgeBand { key count } queues { key count } }'

const START_EXPORT =
  'mutation ($input: StartWorkerExportInput!) { startWorkerExport(input: $input) { __typename ... on ConflictError { code } } }'
const EXPORTS = 307
/** Each is another text, so that no memory of the last refusal helps. */
const STRANGERS_TEXTS = 1_000
const FRAGMENTS_LENGTH = 7_000
const RANDOM_QUERIES = 1_000
const RANDOM_SEED = 20_261_121

interface Attack {
  /** Whose list it is about to slow down, and how. */
  readonly name: string
  readonly by: 'MEMBER' | 'STRANGER'
  readonly connections: number
  /** What is sent, once it is known which records there are. */
  readonly requestsFor: (ids: FittingIds) => readonly AttackRequest[]
  /** Whether jobs run beside, as they do where one process is all. */
  readonly withJobs?: boolean
}

/** What officers of regencies wait for an ordinary list while one member of the province, or a stranger, asks for all that is allowed, against the same when idle. */
export async function* measureFairShares(database: BenchDatabase): AsyncGenerator<Line> {
  const programme = await arrangeProgramme(database)
  await arrangeLists(database)
  for (const attack of attacksOn(programme)) {
    const { idle, attacked, answers } = await measureAttack(database, attack)
    const statuses = Object.entries(answers).map(([status, count]) => `${count} × ${status}`)
    process.stderr.write(`${attack.name}: the attacker got ${statuses.join(', ')}\n`)
    yield line({
      measure: `list of a regency while ${attack.name}, 95th percentile, against idle`,
      ours: attacked,
      peer: idle,
      unit: 'ms',
      toReach: 1.5,
    })
  }
}

/** Each attack meets a server of its own, so that nothing is held back for what an earlier attack has spent. */
async function measureAttack(
  database: BenchDatabase,
  { by, connections, requestsFor, withJobs = false }: Attack,
): Promise<{ idle: number; attacked: number; answers: Readonly<Record<string, number>> }> {
  await using stack = new AsyncDisposableStack()
  const server = await startOurs(stack, database, { role: withJobs ? 'all' : 'server' })
  const officers = await Promise.all(OFFICERS.map((account) => server.signIn(account)))
  const attacker = by === 'MEMBER' ? await server.signIn('provinsi') : ''
  const requests = requestsFor(by === 'MEMBER' ? await idsSeenBy(server, attacker) : {})
  await waits(server, officers, 2)
  const idle: number[] = []
  const attacked: number[] = []
  const answers: Record<string, number> = {}
  // Jobs that an attack has left go on after it, so that nothing would be idle in a second round.
  const rounds = withJobs ? 1 : ROUNDS
  for (let round = 0; round < rounds; round++) {
    idle.push(...(await waits(server, officers, (SECONDS * ROUNDS) / rounds)))
    const stop = await startAttacker({ url: server.url, cookie: attacker, connections, requests })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    attacked.push(...(await waits(server, officers, (SECONDS * ROUNDS) / rounds)))
    for (const [status, count] of Object.entries(await stop())) answers[status] = (answers[status] ?? 0) + count
  }
  return { idle: percentile95(idle), attacked: percentile95(attacked), answers }
}

function attacksOn(programme: string): readonly Attack[] {
  const repeated = (times: number, field: (i: number) => string) =>
    `{ ${Array.from({ length: times }, (_, i) => `f${i}: ${field(i)}`).join(' ')} }`
  const effect = () => `ruleEffect(programmeId: "${programme}") { all { eligible } areas { eligible } }`
  const search = (i: number) =>
    `workers(first: 25, search: "a${'abcdefghijklmnop'[i]}") { totalCount edges { node { name } } }`
  const home = () => `home ${HOME}`
  const member = (what: string, connections: number, requestsFor: Attack['requestsFor']): Attack => ({
    name: `a member of the province asks for ${what} on ${connections} connections`,
    by: 'MEMBER',
    connections,
    requestsFor,
  })
  const allowed = (what: string, field: (i: number) => string, times: number) =>
    member(`${times} × ${what}`, 4, () => [{ query: repeated(times, field) }])
  return [
    allowed('ruleEffect', effect, 18),
    allowed('ruleEffect', effect, 2),
    allowed('search with total', search, 16),
    allowed('search with total', search, 7),
    allowed('home', home, 15),
    member('a thousand random queries', 4, (ids) =>
      randomQueries(RANDOM_QUERIES, RANDOM_SEED, ids).map((query) => ({ query })),
    ),
    allowed('home', home, 3),
    {
      name: 'a stranger sends 7 KB of fragments on 4 connections',
      by: 'STRANGER',
      connections: 4,
      requestsFor: () =>
        Array.from({ length: STRANGERS_TEXTS }, (_, i) => ({
          query: `${spreadingFragments(FRAGMENTS_LENGTH)} # ${i}`,
        })),
    },
    {
      // The list is measured while they come and the first of them run, which is sooner than two minutes.
      name: `one account starts ${EXPORTS} exports on 4 connections`,
      by: 'MEMBER',
      connections: 4,
      requestsFor: () =>
        Array.from({ length: EXPORTS }, (_, i) => ({
          query: START_EXPORT,
          variables: { input: { format: 'XLSX', idempotencyKey: `serangan-${i}` } },
        })),
      withJobs: true,
    },
    {
      // The last, for the network of the bench is held back for a quarter of an hour afterwards.
      name: 'a stranger tries passwords on 4 connections',
      by: 'STRANGER',
      connections: 4,
      requestsFor: () =>
        Array.from({ length: STRANGERS_TEXTS }, (_, i) => ({
          path: '/api/auth/sign-in/email',
          body: { email: `nobody-${i}@payung.example`, password: `not-the-password-${i}` },
        })),
    },
  ]
}

/** @returns milliseconds of each wait of the officers, who ask one after the other without a pause */
async function waits(server: OurServer, cookies: readonly string[], seconds: number): Promise<number[]> {
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  while (performance.now() < until) {
    const began = performance.now()
    const answer = await askOurs(server, cookies[took.length % cookies.length] ?? '', LIST)
    if (answer.status !== 200 || !(await answer.text()).includes('edges')) throw new Error(`the list: ${answer.status}`)
    took.push(performance.now() - began)
  }
  return took
}

function percentile95(took: readonly number[]): number {
  const sorted = took.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}
