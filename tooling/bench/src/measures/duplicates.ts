import { readCandidates } from '@payung/api/features/duplicates/candidates.queries'
import { scoreCandidates } from '@payung/api/features/duplicates/score-candidates'
import { UnopenedValues } from '@payung/api/platform/unopened-values'
import { openPrisma } from '@payung/database/prisma'
import { FOR_LONG_WORK, openTransactions } from '@payung/database/tenant-transaction'
import { openVault } from '@payung/database/vault'
import { type BenchDatabase, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { milliseconds } from './row-level-security.ts'

const ROUNDS = 3
const THRESHOLDS = { possible: 70, obvious: 90 }

/** Who of so many may be somebody among everybody: found, scored and their NIKs held against each other, against looking the same people up by number. */
export async function* measureDuplicates(
  database: BenchDatabase,
  peopleToCompare: number,
  among: number,
): AsyncGenerator<Line> {
  const prisma = openPrisma(database.urls.app, { connectionsMax: 1 })
  const transactions = openTransactions(prisma, FOR_LONG_WORK)
  await using _closing = { [Symbol.asyncDispose]: () => prisma.$disconnect() }
  const vault = openVault(database.keys)
  const tenantId = await tenantIdOf(database.admin, '61')
  const entry = { tenantId, userId: null, areaScope: '', agencyId: null }
  const { rows } = await database.admin.query<{ worker_id: string }>(
    'select worker_id from worker_listing where tenant_id = $1 order by md5(worker_id::text) limit $2',
    [tenantId, peopleToCompare],
  )
  const workerIds = rows.map(({ worker_id }) => worker_id)
  await database.admin.query(
    `create temp table asked as select p.blind_index from worker w join person p on p.id = w.person_id where w.id = any($1::uuid[])`,
    [workerIds],
  )
  await database.admin.query('analyze asked')

  const [ours, peer]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(
      await milliseconds(() =>
        transactions.write(entry, async (tx) => {
          for await (const candidates of readCandidates(tx, { workerIds })) {
            await scoreCandidates(tx, vault, candidates, THRESHOLDS, null, new UnopenedValues())
          }
        }),
      ),
    )
    peer.push(await milliseconds(() => database.admin.query(EXACT, [tenantId])))
  }
  yield line({
    measure: `possible duplicates of ${peopleToCompare} among ${among}, against the exact ones`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    toReach: 10,
  })
}

/** As an import looks up who is known: who of them, whose, and whether the asker may read the record. */
const EXACT = `
  select count(*) from (select distinct on (a.blind_index) w.id, w.version, w.tenant_id, (w.tenant_id = $1 or exists (select from worker_access x
      where x.worker_id = w.id and x.tenant_id = $1 and x.level = 'FULL' and x.ended_at is null)) as is_readable
    from asked a join person p on p.blind_index = a.blind_index join worker w on w.person_id = p.id
    order by a.blind_index, w.tenant_id <> $1, w.created_at) known where is_readable`
