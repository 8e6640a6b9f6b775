import { setTimeout } from 'node:timers/promises'
import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { ALONE_AFTER_MILLISECONDS, startOurs } from '../our-server.ts'
import { peakMegabytesOf } from '../peak-memory.ts'
import { milliseconds } from './row-level-security.ts'

interface Question {
  readonly what: string
  readonly query: string
  /** One is asked after the other. */
  readonly variables: readonly Record<string, unknown>[]
}

interface Sized {
  readonly workers: number
  readonly pid: number
  readonly ask: (question: Question, round: number) => Promise<number>
  readonly person: string
}

const ROW = 'edges { node { id name maskedNationalId birthDate sex status village { code name } } }'
/** Frequent, seldom, of two words, a part of many words: what people type. */
const NAMES = ['muhamad', 'siti', 'yuliana', 'syarifah', 'agustinus jelani', 'kusuma'].map((search) => ({ search }))
const HOME = `{ home { total asOf byArea { area { code name kind level population } registered verified share } byStatus { key count }
  byOccupation { key labelId labelEn count } byEcosystem { key labelId labelEn count } bySex { key labelId labelEn count }
  byAgeBand { key labelId labelEn count } byRegistrar { key labelId labelEn count } queues { key count href besides { forColleagues onVisit }
  longest { since until area { name } tenant { shortName } person partyIsLate } } } }`

const ROUNDS = 24

/** Milliseconds in each size, where what is counted may take longer among more people, but never so long that somebody waits. */
const LIMITS: Readonly<Record<string, readonly (readonly [workers: number, limit: number])[]>> = {
  home: [
    [75_489, 60],
    [Number.POSITIVE_INFINITY, 150],
  ],
  'total of a name': [[Number.POSITIVE_INFINITY, 100]],
}
/** Filling a new database with two million people, on two cores. */
const SEED_SECONDS_MAX = 300

/**
 * What officers open all day, through the API, among many people against among few: asked in turn, in one run. It should take as long, whoever else is there.
 *
 * @param databases the smaller one first; each with the seconds that it took to make and fill it
 */
export async function* measureSizes(
  databases: readonly { readonly database: BenchDatabase; readonly workers: number; readonly seconds: number }[],
): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const sizes: Sized[] = []
  for (const { database, workers } of databases) sizes.push(await openSize(stack, database, workers))
  const [few, ...many] = sizes
  if (few === undefined) throw new Error('a size is expected')
  const times = new Map<string, Map<number, number[]>>()
  for (let round = 0; round < ROUNDS; round++)
    for (const size of sizes)
      for (const question of questionsOf(size)) {
        const bySize = times.get(question.what) ?? new Map<number, number[]>()
        times.set(question.what, bySize)
        const took = await size.ask(question, round)
        // The first rounds plan statements and fill caches.
        if (round >= ROUNDS / 4) bySize.set(size.workers, [...(bySize.get(size.workers) ?? []), took])
      }
  const timeOf = (what: string, workers: number) => median(times.get(what)?.get(workers) ?? [])
  for (const what of times.keys()) {
    if (what in LIMITS) continue
    for (const { workers } of many)
      yield line({
        measure: `${what} among ${workers} workers, median, against among ${few.workers}`,
        ours: timeOf(what, workers),
        peer: timeOf(what, few.workers),
        unit: 'ms',
        toReach: 1.3,
      })
  }
  for (const [what, limits] of Object.entries(LIMITS))
    for (const { workers } of sizes) {
      const [, limit = 0] = limits.find(([most]) => workers <= most) ?? []
      yield line({
        measure: `${what} among ${workers} workers, median, against its limit`,
        ours: timeOf(what, workers),
        peer: limit,
        unit: 'ms',
        toReach: 1,
      })
    }
  for (const { workers, pid } of many)
    yield line({
      measure: `peak memory of the API among ${workers} workers, against among ${few.workers}`,
      ours: await peakMegabytesOf(pid),
      peer: await peakMegabytesOf(few.pid),
      unit: 'MB',
      toReach: 1.3,
    })
  for (const { workers, seconds } of databases)
    yield line({
      measure: `new database with ${workers} invented workers, command to vacuumed, against its limit`,
      ours: seconds,
      peer: SEED_SECONDS_MAX,
      unit: 's',
      toReach: 1,
    })
}

function questionsOf({ person }: Sized): readonly Question[] {
  return [
    { what: 'first page of the list', query: `{ workers(first: 25) { ${ROW} } }`, variables: [{}] },
    {
      what: 'page of a name',
      query: `query ($search: String) { workers(first: 25, search: $search) { ${ROW} } }`,
      variables: NAMES,
    },
    {
      what: 'total of a name',
      query: 'query ($search: String) { workers(first: 1, search: $search) { totalCount } }',
      variables: NAMES,
    },
    {
      what: 'person',
      query:
        'query ($id: ID!) { worker(id: $id) { id name birthDate sex status village { code name } history { version recordedFrom } } }',
      variables: [{ id: person }],
    },
    { what: 'home', query: HOME, variables: [{}] },
  ]
}

async function openSize(stack: AsyncDisposableStack, database: BenchDatabase, workers: number): Promise<Sized> {
  const server = await startOurs(stack, database)
  const headers = { 'content-type': 'application/json', cookie: await server.signIn('provinsi') }
  await setTimeout(ALONE_AFTER_MILLISECONDS)
  const send = async (query: string, variables: Record<string, unknown>) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    })
    const body = (await answer.json()) as { data?: { workers?: People }; errors?: unknown }
    if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
    return body.data
  }
  // Somebody whom the province sees, from the middle of the list.
  const person = (await send('{ workers(first: 25, search: "yuliana") { edges { node { id } } } }', {}))?.workers
    ?.edges[0]
  if (person === undefined) throw new Error('nobody is called yuliana')
  return {
    workers,
    pid: server.pid,
    person: person.node.id,
    ask: ({ query, variables }, round) =>
      milliseconds(async () => {
        await send(query, variables[round % variables.length] ?? {})
      }),
  }
}

interface People {
  readonly edges: readonly { readonly node: { readonly id: string } }[]
}
