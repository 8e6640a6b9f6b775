import { arrangeDecree, enterAs, signDecree } from '../arrange-decree.ts'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { milliseconds } from './row-level-security.ts'

const ROUNDS = 3
/** As if the gap calendar kept no counts and had no index of its own; rolled back with the rest. */
const WITHOUT = `alter table decree_holding disable trigger cover_ends_counted; drop index decree_holding_of_village; drop index decree_holding_amended`

/** What the counts of whose cover ends cost a whole signing: a first decree of everybody, and the next one, which follows it for each of them. */
export async function* measureCoverEnds(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  const { admin } = database
  const tenant = await tenantIdOf(admin, '61')
  await lettingEverybodyLive(admin)
  for (const [what, year] of [
    ['a first decree', 2026],
    ['the decree of the next year', 2027],
  ] as const) {
    const { decree } = await arrangeDecree(admin, tenant, { people: workers, year, isLeft: 'APPROVED' })
    await admin.query('vacuum analyze')
    const signs = async (prepare: string) => {
      await admin.query('begin')
      await admin.query(prepare)
      await enterAs(admin, tenant, 'APPROVER')
      const took = await milliseconds(() => signDecree(admin, tenant, decree))
      await admin.query('rollback')
      return took
    }
    const ours: number[] = []
    const peer: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await signs('select 1'))
      peer.push(await signs(WITHOUT))
    }
    yield line({
      measure: `signing ${what} of ${workers.toLocaleString('en')} people with the ends of cover counted, against without`,
      ours: median(ours),
      peer: median(peer),
      unit: 'ms',
      toReach: 1.3,
    })
    await admin.query('begin')
    await enterAs(admin, tenant, 'APPROVER')
    await signDecree(admin, tenant, decree)
    await admin.query('commit')
  }
}
