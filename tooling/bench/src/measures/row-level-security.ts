import { openReader } from '@payung/database/read-as'
import { plannedEachTime } from '@payung/database/statement'
import { type BenchDatabase, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'

const ROUNDS = 25

/**
 * What the policies cost where nothing is saved by an index: sums over everything that a tenant may see, asked as the product asks them,
 * against the same statement of somebody whom no policy holds.
 */
export async function* measureRowLevelSecurity(database: BenchDatabase): AsyncGenerator<Line> {
  const reader = openReader(database.urls.app, { connectionsMax: 1 })
  await using _closing = { [Symbol.asyncDispose]: () => reader.close() }
  const tenantId = await tenantIdOf(database.admin, '61')
  const entry = { tenantId, userId: null, areaScope: '', agencyId: null }
  const text =
    'select status, sex, count(*)::int as people from worker_listing l where l.tenant_id = $1::uuid group by 1, 2'
  const summed = plannedEachTime({ text, values: [tenantId] })
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await milliseconds(() => reader.readAs(entry, summed)))
    peer.push(await milliseconds(() => database.admin.query(text, [tenantId])))
  }
  yield line({
    measure: 'aggregate under row-level security, against an explicit filter',
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    toReach: 1.1,
  })
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
