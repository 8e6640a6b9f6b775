import { type BenchDatabase, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { startOurs } from '../our-server.ts'
import { milliseconds } from './row-level-security.ts'

// Frequent, seldom, of two words, and misspelt: what people type.
const SOUGHT = ['yuliana', 'agustinus jelani', 'muhamad', 'syarifah', 'kusuma dewi', 'hendrikus unja']
const ROUNDS = 5

/** Search by name through the API, signed in, against a trigram index of whole names, read by somebody whom no policy holds. */
export async function* measureNameSearch(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const server = await startOurs(stack, database)
  const headers = { 'content-type': 'application/json', cookie: await server.signIn('provinsi') }
  const tenantId = await tenantIdOf(database.admin, '61')
  await database.admin.query('create index bench_search on worker_listing using gin (name_search gin_trgm_ops)')
  stack.defer(async () => {
    await database.admin.query('drop index bench_search')
  })
  const ours: number[] = []
  const peer: number[] = []
  const query =
    'query ($search: String) { workers(first: 25, search: $search) { edges { node { id name village { name } } } } }'
  for (let round = 0; round < ROUNDS; round++) {
    for (const search of SOUGHT) {
      ours.push(
        await milliseconds(async () => {
          const answer = await fetch(`${server.url}/graphql`, {
            method: 'POST',
            headers,
            body: JSON.stringify({ query, variables: { search } }),
          })
          const body = (await answer.json()) as { errors?: unknown }
          if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
        }),
      )
      peer.push(
        await milliseconds(() =>
          database.admin.query(
            `select worker_id, display_name, village_code from worker_listing
             where tenant_id = $1 and name_search like $2 and name_search like $3 order by name_order, worker_id limit 25`,
            [tenantId, ...bothPatterns(search)],
          ),
        ),
      )
    }
  }
  yield line({
    measure: `name search among ${workers} workers, median, against the bare index`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
  })
  yield line({
    measure: `name search among ${workers} workers, slowest, against the bare index`,
    ours: Math.max(...ours),
    peer: Math.max(...peer),
    unit: 'ms',
  })
}

/** LIKE ALL (array) is never an index condition: each by itself is. */
function bothPatterns(search: string): readonly [string, string] {
  const [first = '', second = first] = search.split(' ').map((word) => `%${word}%`)
  return [first, second]
}
