import { randomQueries } from '@payung/attacks/random-queries'
import { arrangeProgramme } from '../arrange-programme.ts'
import { startAttacker } from '../attacker.ts'
import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line } from '../line.ts'
import { type OurServer, startOurs } from '../our-server.ts'

const SECONDS = 8
const LIST = '{ workers(first: 25) { edges { node { id name status village { name } } } } }'
const HOME =
  '{ total byArea { area { code } registered verified } byOccupation { key count } bySex { key count } byAgeBand { key count } queues { key count } }'

interface Attack {
  readonly name: string
  readonly connections: number
  readonly queries: readonly string[]
}

/** What an officer of a regency waits for an ordinary list while one member of the province asks for all that is allowed, against the same when idle. */
export async function* measureFairShares(database: BenchDatabase): AsyncGenerator<Line> {
  const programme = await arrangeProgramme(database)
  for (const attack of attacksOn(programme)) {
    const { idle, attacked, answers } = await measureAttack(database, attack)
    const statuses = Object.entries(answers).map(([status, count]) => `${count} × ${status}`)
    process.stderr.write(`${attack.name}: the attacker got ${statuses.join(', ')}\n`)
    yield line({
      measure: `list of a regency while a member of the province asks for ${attack.name}, 95th percentile, against idle`,
      ours: attacked,
      peer: idle,
      unit: 'ms',
      toReach: 1.5,
    })
  }
}

/** Each attack meets a server of its own, so that nothing is held back for what an earlier attack has spent. */
async function measureAttack(database: BenchDatabase, { connections, queries }: Attack) {
  await using stack = new AsyncDisposableStack()
  const server = await startOurs(stack, database)
  const officer = await server.signIn('sambas')
  const attacker = await server.signIn('provinsi')
  await waits(server, officer, 2)
  const idle = await waits(server, officer, SECONDS)
  const stop = await startAttacker({ url: server.url, cookie: attacker, connections, queries })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const attacked = await waits(server, officer, SECONDS)
  return { idle, attacked, answers: await stop() }
}

function attacksOn(programme: string): readonly Attack[] {
  const repeated = (times: number, field: (i: number) => string) =>
    `{ ${Array.from({ length: times }, (_, i) => `f${i}: ${field(i)}`).join(' ')} }`
  const effect = () => `ruleEffect(programmeId: "${programme}") { all { eligible } areas { eligible } }`
  const search = (i: number) =>
    `workers(first: 25, search: "a${'abcdefghijklmnop'[i]}") { totalCount edges { node { name } } }`
  const home = () => `home ${HOME}`
  const allowed = (field: (i: number) => string, times: number) => [repeated(times, field)]
  return [
    { name: '18 × ruleEffect on 4 connections', connections: 4, queries: allowed(effect, 18) },
    { name: '2 × ruleEffect on 4 connections', connections: 4, queries: allowed(effect, 2) },
    { name: '16 × search with total on 4 connections', connections: 4, queries: allowed(search, 16) },
    { name: '6 × search with total on 4 connections', connections: 4, queries: allowed(search, 6) },
    { name: '15 × home on 4 connections', connections: 4, queries: allowed(home, 15) },
    { name: 'a thousand random queries on 4 connections', connections: 4, queries: randomQueries(1_000, 20_261_121) },
    { name: '3 × home on 4 connections', connections: 4, queries: allowed(home, 3) },
  ]
}

/** @returns the 95th percentile of one person's waits, who asks again as soon as an answer has come */
async function waits(server: OurServer, cookie: string, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  while (performance.now() < until) {
    const began = performance.now()
    const answer = await ask(server, cookie, LIST)
    if (answer.status !== 200 || !(await answer.text()).includes('edges')) throw new Error(`the list: ${answer.status}`)
    took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  return took[Math.floor(took.length * 0.95)] ?? Number.NaN
}

function ask(server: OurServer, cookie: string, query: string): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  })
}
