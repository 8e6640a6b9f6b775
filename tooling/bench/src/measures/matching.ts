import { takePeople } from '@payung/api/features/pledges/pledge-figures.queries'
import type pg from 'pg'
import { enterAs } from '../arrange-decree.ts'
import { arrangePledge, arrangeReserve } from '../arrange-pledge.ts'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'

const ROUNDS = 5

/** Those who wait, numbered in the published order, and the first of them: what anybody would write who only wants to know who they are. */
const WINDOW_QUERY = `select worker_id, no from (
    select m.worker_id, row_number() over (order by c.locked_at, c.id, m.place, m.area_code) as no
    from cohort_member m join cohort c on c.id = m.cohort_id join worker w on w.id = m.worker_id
    where c.tenant_id = $1 and c.state = 'LOCKED' and m.standing = 'RESERVE' and w.status in ('CANDIDATE', 'VERIFIED') and w.superseded_by is null
      and not exists (select from decree_holding h where h.person_id = w.person_id and h.from_month < '2027-07-01' and h.until_month > '2027-01-01')
      and not exists (select from pledge_place x where x.person_id = w.person_id and x.released_at is null and x.months && daterange('2027-01-01', '2027-07-01'))
  ) ranked where no <= $2 order by no`

/**
 * People taken for a pledge out of a reserve: looked for in the published order and written down, each once, under the guards of the database. Against one
 * query with a window that names the same people and writes nothing.
 */
export async function* measureMatching(
  database: BenchDatabase,
  { waiting, taken }: { readonly waiting: number; readonly taken: number },
): AsyncGenerator<Line> {
  const { admin } = database
  const region = await tenantIdOf(admin, '61')
  const company = await companyId(admin)
  await lettingEverybodyLive(admin)
  await arrangeReserve(admin, region)
  const pledge = await arrangePledge(admin, { company, region, workers: taken })
  await admin.query('vacuum analyze')
  const peerTakes = () => admin.query<{ worker_id: string }>(WINDOW_QUERY, [region, taken])
  const oursTakes = async (look: () => Promise<void>): Promise<number> => {
    await admin.query('begin')
    await enterAs(admin, region, 'OFFICER')
    const statement = takePeople(pledge)
    const began = performance.now()
    await admin.query(statement.text, statement.values)
    await admin.query('set constraints all immediate')
    const took = performance.now() - began
    await look()
    await admin.query('rollback')
    return took
  }
  const named = (await peerTakes()).rows.map(({ worker_id: worker }) => worker)
  await oursTakes(() => assertSame(admin, pledge, named))

  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    // What was undone still lies in the table.
    await admin.query('vacuum pledge_place')
    ours.push(await oursTakes(async () => {}))
    const began = performance.now()
    await peerTakes()
    peer.push(performance.now() - began)
  }
  yield line({
    measure: `${taken.toLocaleString('en')} of ${waiting.toLocaleString('en')} people who wait taken for a pledge, against one window query that names them`,
    ours: median(ours),
    peer: median(peer),
    unit: 'ms',
    toReach: 3,
  })
}

async function companyId(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `select t.id from tenant t where t.kind = 'COMPANY' and exists (select from membership m where m.tenant_id = t.id and m.role = 'OFFICER')
     order by t.code limit 1`,
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('no company with an officer')
  return id
}

async function assertSame(admin: pg.Client, pledge: string, named: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ worker_id: string }>(
    'select worker_id from pledge_place where pledge_id = $1 order by place',
    [pledge],
  )
  const taken = new Set(rows.map(({ worker_id: worker }) => worker))
  if (taken.size !== named.length || !named.every((worker) => taken.has(worker)))
    throw new Error(`${taken.size} were taken, and not the ${named.length} of the window query`)
}
