import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { milliseconds } from './row-level-security.ts'

const ROUNDS = 5
const ROWS = 20_000

/** What keeping facets and totals in step costs a bulk insert into the listing: with the statement trigger against without, same rows and indexes. */
export async function* measureCountTriggers(database: BenchDatabase): AsyncGenerator<Line> {
  const { admin } = database
  const { rows } = await admin.query<{ columns: string }>(`
    select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
    where attrelid = 'worker_listing'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`)
  const columns = rows[0]?.columns ?? ''
  await admin.query(`create temporary table some_listings as select ${columns} from worker_listing
    where tenant_id = (select id from tenant where code = '61') limit ${ROWS}`)
  await admin.query(`update some_listings set tenant_id = (select id from tenant where code = 'pertamina')`)
  const insertOnce = () =>
    milliseconds(() => admin.query(`insert into worker_listing (${columns}) select ${columns} from some_listings`))
  const inRolledBackTransaction = async (prepare: string) => {
    await admin.query('begin')
    await admin.query(prepare)
    const took = await insertOnce()
    await admin.query('rollback')
    return took
  }
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await inRolledBackTransaction('select 1'))
    peer.push(await inRolledBackTransaction('alter table worker_listing disable trigger worker_listing_marked_in'))
  }
  await admin.query('drop table some_listings')
  yield line({
    measure: `insert of ${ROWS} listings with totals kept, against without`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
  })
}
