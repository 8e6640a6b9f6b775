import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import type { BenchDatabase } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { ALONE_AFTER_MILLISECONDS, startOurs } from '../our-server.ts'
import { milliseconds } from './row-level-security.ts'

const LIST = `query ($states: [ClaimState!]) { claims(first: 25, states: $states) { totalCount
  edges { node { id caseNumber state stateSince programme daysLeft missingPapers hasShortfall person { id name village { name } } } } } }`
const FIGURE = 'key claims open paid paidAmount medianDays slowDays'
const FIGURES = `{ claimFigures { contributed all { ${FIGURE} } byArea { areaName ${FIGURE} } byProgramme { ${FIGURE} } byMonth { ${FIGURE} } byDecree { ${FIGURE} }
  byPayer { ${FIGURE} } openByAge { key open } } }`

const UNASKED = '{ unaskedFamilies { total people { id name village { name } } } }'

const QUESTIONS = [
  { what: 'worklist of claims', query: LIST, variables: {} },
  { what: 'worklist of claims that wait for papers', query: LIST, variables: { states: ['REPORTED', 'DOCUMENTS'] } },
  { what: 'claims of this year in numbers', query: FIGURES, variables: {} },
  { what: 'families who have not asked', query: UNASKED, variables: {} },
] as const

const ROUNDS = 16

interface Sized {
  readonly database: BenchDatabase
  readonly workers: number
  readonly claims: number
}

/**
 * What officers of a regency open all day about claims, through the API, among many claims against among few, asked in turn in one run. Claims lie at the governments that
 * keep the records, over the five years in which a claim does not lapse; one in twenty is open.
 *
 * @param few the smaller one
 */
export async function* measureClaims(few: Sized, many: Sized): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const askFew = await openSize(stack, few)
  const askMany = await openSize(stack, many)
  for (const { what, query, variables } of QUESTIONS) {
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      const [much, little] = [await askMany(query, variables), await askFew(query, variables)]
      // The first rounds plan statements and fill caches.
      if (round < ROUNDS / 4) continue
      ours.push(much)
      peer.push(little)
    }
    yield line({
      measure: `${what} among ${many.workers} workers and ${many.claims} claims, median, against among ${few.workers} and ${few.claims}`,
      ours: median(ours),
      peer: median(peer),
      unit: 'ms',
      toReach: 1.3,
    })
  }
}

async function openSize(stack: AsyncDisposableStack, { database, claims }: Sized) {
  await arrangeClaims(database.admin, claims)
  const server = await startOurs(stack, database)
  const headers = { 'content-type': 'application/json', cookie: await server.signIn('kubu-raya') }
  await setTimeout(ALONE_AFTER_MILLISECONDS)
  return (query: string, variables: object) =>
    milliseconds(async () => {
      const body = JSON.stringify({ query, variables })
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
      const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown }
      if (errors !== undefined || Object.values(data ?? {})[0] == null) throw new Error(JSON.stringify(errors))
    })
}

/** So many claims about events of the last five years, each step of a paid one written down, past every guard. */
async function arrangeClaims(admin: pg.Client, claims: number): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `create temporary table arranged as
     select w.id as worker_id, w.tenant_id, uuidv7() as event_id, uuidv7() as claim_id, w.no % 20 = 0 as is_open, app.today() - (w.no * 7919 % 1800)::int as day,
       (select u.id from app_user u order by u.id limit 1) as by_user
     from (select id, tenant_id, row_number() over (order by id) as no from worker where superseded_by is null limit $1) w`,
    [claims],
  )
  await admin.query(
    `insert into life_event (id, tenant_id, worker_id, kind, event_day, day_precision, place, created_by)
     select event_id, tenant_id, worker_id, 'DEATH', day, 'DAY', 'Rumah', by_user from arranged`,
  )
  await admin.query(
    `insert into claim (id, tenant_id, event_id, worker_id, programme, checklist_version, state, state_since, complete_on, due_rupiah, approved_rupiah, paid_rupiah, insurer_number)
     select claim_id, tenant_id, event_id, worker_id, 'DEATH', 1, case when is_open then 'DOCUMENTS' else 'CLOSED' end, day + 20, day + 12, 42000000,
       case when is_open then null else 42000000 end, case when is_open then null else 42000000 end, case when is_open then null else 'K-1000' end from arranged`,
  )
  await admin.query(
    `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_by)
     select claim_id, tenant_id, 'APPROVED', 'PAID', day + 15, by_user from arranged where not is_open`,
  )
  await admin.query(`set session_replication_role = 'origin'`)
  await admin.query('drop table arranged')
  await admin.query('vacuum analyze life_event, claim, claim_step')
}
