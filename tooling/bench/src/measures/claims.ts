import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { type BenchDatabase, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { ALONE_AFTER_MILLISECONDS, startOurs } from '../our-server.ts'
import { milliseconds } from './row-level-security.ts'

const PAGE = 25
/** Stands for an answer without a list. */
const ALL = { length: PAGE }
const LIST = `query ($states: [ClaimState!], $isLate: Boolean, $isShort: Boolean, $isPaidLess: Boolean) {
  claims(first: ${PAGE}, states: $states, isLate: $isLate, isShort: $isShort, isPaidLess: $isPaidLess) { totalCount
  edges { node { id caseNumber state stateSince programme daysLeft missingPapers hasShortfall person { id name village { name } } } } } }`
const FIGURE = 'key claims open paid paidAmount medianDays slowDays'
const FIGURES = `{ claimFigures { contributed all { ${FIGURE} } byArea { areaName ${FIGURE} } byProgramme { ${FIGURE} } byMonth { ${FIGURE} } byDecree { ${FIGURE} }
  byPayer { ${FIGURE} } openByAge { key open } } }`

interface Question {
  readonly what: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  /** Numbers are kept while nothing is written; so many claims take longer to count anew, which has no bound. */
  readonly afterChange?: true
}

const SCHOOL_YEAR_BEGINS = new Date().getFullYear() - 1
const SCHOOL_YEAR = `query ($year: Int!) { scholarshipTotals(year: $year) { total proofMissing unpaid paid unpaidAmount } scholarshipStandings(year: $year, first: ${PAGE}) { 
  edges { node { state isLast due paid } } } }`

const UNASKED = '{ unaskedFamilies { total people { id name village { name } } } }'

const QUESTIONS: readonly Question[] = [
  { what: 'worklist of claims', query: LIST, variables: {} },
  { what: 'worklist of claims that wait for papers', query: LIST, variables: { states: ['REPORTED', 'DOCUMENTS'] } },
  { what: 'claims of this year in numbers', query: FIGURES, variables: {} },
  { what: 'worklist of claims past their days', query: LIST, variables: { isLate: true } },
  { what: 'worklist of claims of which an heir received less', query: LIST, variables: { isShort: true } },
  { what: 'worklist of claims that were paid less than was due', query: LIST, variables: { isPaidLess: true } },
  { what: 'families who have not asked', query: UNASKED, variables: {} },
  { what: 'claims of this year in numbers, first after a change,', query: FIGURES, variables: {}, afterChange: true },
  { what: 'school year of the children of claims', query: SCHOOL_YEAR, variables: { year: SCHOOL_YEAR_BEGINS } },
]

const REPORT = `mutation ($input: ReportLifeEventInput!) { reportLifeEvent(input: $input) { ... on ReportLifeEventSuccess { data { id claim { id state } } } } }`

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
  const fewest = await openSize(stack, few)
  const most = await openSize(stack, many)
  const sizes = `among ${many.workers} workers and ${many.claims} claims, median, against among ${few.workers} and ${few.claims}`
  for (const { what, query, variables, afterChange } of QUESTIONS) {
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      if (afterChange === true) for (const size of [most, fewest]) await size.noteChange()
      const [much, little] = [await most.ask(query, variables), await fewest.ask(query, variables)]
      // The first rounds plan statements and fill caches.
      if (round < ROUNDS / 4) continue
      ours.push(much)
      peer.push(little)
    }
    yield line({
      measure: `${what} ${sizes}`,
      ours: median(ours),
      peer: median(peer),
      unit: 'ms',
      ...(afterChange === true ? {} : { toReach: 1.3 }),
    })
  }
  yield line({
    measure: `statements of a death reported to everything opened ${sizes}`,
    ours: await most.statementsOfReport(),
    peer: await fewest.statementsOfReport(),
    unit: 'statements',
    toReach: 1,
  })
}

async function openSize(stack: AsyncDisposableStack, { database, claims }: Sized) {
  const { admin } = database
  await arrangeClaims(admin, claims)
  const server = await startOurs(stack, database, { documents: {} })
  const tenant = await tenantIdOf(admin, '61.12')
  const headers = { 'content-type': 'application/json', cookie: await server.signIn('kubu-raya') }
  await setTimeout(ALONE_AFTER_MILLISECONDS)
  const send = async (query: string, variables: object) => {
    const body = JSON.stringify({ query, variables })
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
    const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown }
    if (errors !== undefined || Object.values(data ?? {})[0] == null) throw new Error(JSON.stringify(errors))
    return data
  }
  return {
    /** @throws when a list has no page full: what finds nothing is quick at any size. */
    ask: (query: string, variables: object) =>
      milliseconds(async () => {
        for (const answer of Object.values((await send(query, variables)) ?? {})) {
          const { edges, people } = answer as { edges?: unknown[]; people?: unknown[] }
          if ((edges ?? people ?? ALL).length < PAGE) throw new Error(`less than a page: ${query}`)
        }
      }),
    /** As the triggers do when somebody writes a claim: what was counted before no longer counts. */
    noteChange: () => admin.query('insert into claim_change (tenant_id) values ($1)', [tenant]),
    statementsOfReport: async () => {
      const { rows } = await admin.query<{ id: string }>(
        `select w.id from worker w where w.tenant_id = $1 and w.superseded_by is null and not exists (select from life_event e where e.worker_id = w.id) limit 1`,
        [tenant],
      )
      const input = {
        workerId: rows[0]?.id,
        kind: 'DEATH',
        eventDay: '2026-03-04',
        dayPrecision: 'DAY',
        place: 'Rumah',
        source: 'VILLAGE',
      }
      const before = await server.statements()
      const data = await send(REPORT, { input })
      const { reportLifeEvent: reported } = data as { reportLifeEvent: { data?: { claim: object | null } } }
      if (reported.data?.claim == null) throw new Error(JSON.stringify(data))
      return (await server.statements()) - before
    },
  }
}

/**
 * So many claims about events of the last five years, each step of a paid one written down, past every guard. They are spread over all people: areas are filled one after the
 * other, so that the first people by number are those of two governments. Each list fills a page also at the smaller size.
 */
async function arrangeClaims(admin: pg.Client, claims: number): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `create temporary table arranged as
     select w.id as worker_id, w.tenant_id, uuidv7() as event_id, uuidv7() as claim_id, w.no % 20 = 0 as is_open, app.today() - (w.no * 7919 % 1800)::int as day,
       (select u.id from app_user u order by u.id limit 1) as by_user
     from (select id, tenant_id, row_number() over (order by id) as no from worker where superseded_by is null order by hashtext(id::text), id limit $1) w`,
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
  // Some were paid less than was due; some heirs received less than was paid; some left children who are at school.
  await admin.query(
    `update claim c set paid_rupiah = 40000000 from (select claim_id, row_number() over (order by claim_id) as no from arranged where not is_open) a
     where c.id = a.claim_id and a.no % 20 = 1`,
  )
  await admin.query(
    `insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, paid_rupiah)
     select a.tenant_id, a.claim_id, uuidv7(), 'LINK', 41000000, 42000000
     from (select *, row_number() over (order by claim_id) as no from arranged where not is_open) a where a.no % 20 = 2`,
  )
  await admin.query(
    `insert into scholarship (tenant_id, claim_id, child_name, birth_date, level, year_of_level, added_by)
     select a.tenant_id, a.claim_id, 'Anak Contoh', app.today() - 3650, 'PRIMARY', 3, a.by_user
     from (select *, row_number() over (order by claim_id) as no from arranged where not is_open) a where a.no % 20 = 3`,
  )
  // Of as many as an eighth, a protected person is dead on the books and nobody has asked.
  await admin.query(
    `create temporary table silent as select w.id as worker_id, w.tenant_id, w.person_id, row_number() over () as no from worker w
     where w.superseded_by is null and not exists (select from arranged a where a.worker_id = w.id) order by hashtext(w.id::text), w.id limit $1`,
    [Math.ceil(claims / 8)],
  )
  await admin.query(`update worker w set status = 'DECEASED' from silent s where w.id = s.worker_id`)
  await admin.query(`update worker_listing l set status = 'DECEASED' from silent s where l.worker_id = s.worker_id`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select person_id, 'DEATH', daterange('2026-01-01', '2026-07-01'), tenant_id, uuidv7(), no from silent`,
  )
  await admin.query(`set session_replication_role = 'origin'`)
  await admin.query('drop table arranged, silent')
  await admin.query(
    'vacuum analyze life_event, claim, claim_step, heir_confirmation, scholarship, worker, worker_listing, protected_span',
  )
}
