import fc from 'fast-check'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { ANSWER, arrangeRound, DELIBERATE, OPEN, RETURN, SEND, test, VILLAGE } from './round-rules.builder.ts'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const PEOPLE = 6
const DISTRICT = '61.12.05'
const MARKETS_OF_A_ROUND = 2

interface Ground {
  /** Two open rounds of Kubu Raya. */
  readonly rounds: readonly string[]
  /** Two markets of each round. */
  readonly tasks: readonly string[]
  readonly workers: readonly string[]
}

async function arrange(admin: pg.Client): Promise<Ground> {
  const rounds: string[] = []
  const tasks: string[] = []
  while (rounds.length < 2) {
    const round = await arrangeRound(admin, 'kubu-raya', [])
    const { rows } = await admin.query<{ id: string }>(
      `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, name, quota)
       select $1, $2, $2, 'MARKET', 'Pasar ' || n, 9 from generate_series(1, $3) n returning id`,
      [round, TENANTS['kubu-raya'].id, MARKETS_OF_A_ROUND],
    )
    await admin.query(OPEN, [round])
    rounds.push(round)
    tasks.push(...rows.map(({ id }) => id))
  }
  const workers: string[] = []
  while (workers.length < PEOPLE) workers.push(await aWorker(admin, { in: VILLAGE }))
  return { rounds, tasks, workers }
}

type Step = (admin: pg.Client, ground: Ground) => Promise<unknown>

const people = fc.uniqueArray(fc.nat(PEOPLE - 1), { minLength: 1, maxLength: PEOPLE })
const aTask = fc.nat(2 * MARKETS_OF_A_ROUND - 1)
const idsOf = (ids: readonly string[], places: readonly number[]) => places.map((place) => ids[place])

/** As the proposals of a file are committed, and taken back. */
const aProposal = fc.tuple(aTask, people).map(
  ([task, places]): Step =>
    (admin, { tasks, workers }) =>
      admin.query(
        `insert into round_answer (task_id, worker_id, tenant_id, answer)
         select t.id, w.id, t.proposer_tenant_id, 'PROPOSED' from round_task t join worker w on w.id = any ($2::uuid[])
         where t.id = $1 and t.state in ('NOT_BEGUN', 'AT_WORK', 'RETURNED') on conflict do nothing`,
        [tasks[task], idsOf(workers, places)],
      ),
)
const aTakingBack = fc.tuple(aTask, people).map(
  ([task, places]): Step =>
    (admin, { tasks, workers }) =>
      admin.query(
        `delete from round_answer a using round_task t
         where t.id = a.task_id and t.id = $1 and t.state in ('AT_WORK', 'RETURNED') and a.worker_id = any ($2::uuid[])`,
        [tasks[task], idsOf(workers, places)],
      ),
)
const aMove = (state: string, from: readonly string[]) =>
  aTask.map(
    (task): Step =>
      (admin, { tasks }) =>
        admin.query(`update round_task set state = $2, remarks = 'Lengkapi' where id = $1 and state = any ($3)`, [
          tasks[task],
          state,
          from,
        ]),
  )
const aMerge = fc.tuple(fc.nat(PEOPLE - 1), fc.nat(PEOPLE - 1)).map(
  ([loser, winner]): Step =>
    (admin, { workers }) =>
      admin.query(
        `update worker set superseded_by = case when superseded_by is null and $1 <> $2 and exists (select from worker w where w.id = $2 and w.superseded_by is null)
         then $2::uuid end where id = $1`,
        [workers[loser], workers[winner]],
      ),
)
/** Of both rounds in one statement. */
const anInsertion = people.map(
  (places): Step =>
    (admin, { rounds, workers }) =>
      admin.query(
        `insert into candidate (tenant_id, round_id, person_id, worker_id, village_code, accepted_at)
         select r.tenant_id, r.id, w.person_id, w.id, w.village_code, case when w.person_id % 2 = 0 then now() end
         from round r, worker w where r.id = any ($1::uuid[]) and w.id = any ($2::uuid[]) on conflict do nothing`,
        [rounds, idsOf(workers, places)],
      ),
)
const aRemoval = people.map(
  (places): Step =>
    (admin, { workers }) =>
      admin.query('delete from candidate where worker_id = any ($1::uuid[])', [idsOf(workers, places)]),
)
const anAcceptance = fc.tuple(people, fc.boolean()).map(
  ([places, isAccepted]): Step =>
    (admin, { workers }) =>
      admin.query('update candidate set accepted_at = case when $2 then now() end where worker_id = any ($1::uuid[])', [
        idsOf(workers, places),
        isAccepted,
      ]),
)
const aChangeOfRound = fc.tuple(people, fc.nat(1)).map(
  ([places, to]): Step =>
    (admin, { rounds, workers }) =>
      admin.query(
        `update candidate c set round_id = $2 where c.worker_id = any ($1::uuid[])
           and not exists (select from candidate o where o.round_id = $2 and o.person_id = c.person_id)`,
        [idsOf(workers, places), rounds[to]],
      ),
)
const aStep = fc.oneof(
  aProposal,
  aProposal,
  aTakingBack,
  aMove('SENT', ['AT_WORK', 'RETURNED']),
  aMove('SENT', ['AT_WORK', 'RETURNED']),
  aMove('RETURNED', ['SENT']),
  aMove('ACCEPTED', ['SENT']),
  aMerge,
  anInsertion,
  aRemoval,
  anAcceptance,
  aChangeOfRound,
)

const KEPT = `select round_id || ' ' || tenant_id || ' ' || candidates || ' ' || accepted as count from round_candidate_count
  where candidates <> 0 or accepted <> 0 order by 1`
const RECOUNTED = `select c.round_id || ' ' || r.tenant_id || ' ' || count(*) || ' ' || sum(case when c.accepted_at is null then 0 else 1 end) as count
  from candidate c join round r on r.id = c.round_id group by c.round_id, r.tenant_id order by 1`
const counts = async (admin: pg.Client, text: string) =>
  (await admin.query<{ count: string }>(text)).rows.map(({ count }) => count)

/** `candidates accepted` of a round. */
const totalsOf = async (admin: pg.Client, round: string) =>
  (
    await admin.query<{ totals: string }>(
      `select candidates || ' ' || accepted as totals from round_candidate_count where round_id = $1`,
      [round],
    )
  ).rows.map(({ totals }) => totals)

const INSERT_CANDIDATES = `insert into candidate (tenant_id, round_id, person_id, worker_id, village_code)
  select r.tenant_id, r.id, w.person_id, w.id, w.village_code from round r, worker w where r.id = any ($1::uuid[]) and w.id = any ($2::uuid[])`

type Statement = readonly [text: string, values: unknown[]]
const sendingOf = (task: string | undefined): Statement => [SEND, [task]]

/** Both at once: the second begins while the transaction of the first is open, and ends after it. */
async function atOnce(url: string, first: Statement, second: Statement): Promise<void> {
  const clients = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })] as const
  const [earlier, later] = clients
  try {
    for (const client of clients) await client.connect()
    await earlier.query('begin')
    await earlier.query(first[0], first[1])
    const { rows } = await later.query<{ pid: number }>('select pg_backend_pid() as pid')
    let isDone = false
    const end = later.query(second[0], second[1]).finally(() => {
      isDone = true
    })
    const waits = async () =>
      (await earlier.query<{ waits: boolean }>('select cardinality(pg_blocking_pids($1)) > 0 as waits', [rows[0]?.pid]))
        .rows[0]?.waits
    while (!isDone && !(await waits())) await new Promise((done) => setTimeout(done, 5))
    expect(isDone, 'the second ended before the first').toBe(false)
    await earlier.query('commit')
    await end
  } finally {
    for (const client of clients) await client.end()
  }
}

describe('the kept totals of a round', () => {
  test('equal a recount after any proposals, sendings, returns, acceptances, merges and changes of candidates', async ({
    admin,
  }) => {
    const ground = await arrange(admin)
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (steps) => {
        await admin.query('begin')
        try {
          for (const step of steps) {
            await step(admin, ground)
            expect(await counts(admin, KEPT)).toEqual(await counts(admin, RECOUNTED))
            expect((await admin.query('select * from app.verify_candidate_counts(false)')).rows).toEqual([])
          }
        } finally {
          await admin.query('rollback')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('count what two connections insert at once, into a round without candidates and into one that has some', async ({
    admin,
    database,
  }) => {
    const { rounds, workers } = await arrange(admin)
    const inserts = (from: number, until: number, ids = rounds): Statement => [
      INSERT_CANDIDATES,
      [ids, workers.slice(from, until)],
    ]
    await atOnce(database.adminUrl, inserts(0, 2), inserts(2, 3))
    expect(await Promise.all(rounds.map((round) => totalsOf(admin, round)))).toEqual([['3 0'], ['3 0']])
    await atOnce(database.adminUrl, inserts(3, 4), inserts(4, 6, rounds.toReversed()))
    expect(await Promise.all(rounds.map((round) => totalsOf(admin, round)))).toEqual([['6 0'], ['6 0']])
  })

  test.for(['the sending that no longer proposes somebody', 'the sending that does'] as const)(
    'and the candidate of another stay right where two send at once, %s first',
    async (first, { admin, database }) => {
      const { rounds, tasks, workers } = await arrange(admin)
      const [round = ''] = rounds
      const [former, latter] = tasks
      const proposes = (task: string | undefined, places: readonly number[]) =>
        admin.query(
          `insert into round_answer (task_id, worker_id, tenant_id, answer)
           select $1, w.id, w.tenant_id, 'PROPOSED' from worker w where w.id = any ($2::uuid[])`,
          [task, idsOf(workers, places)],
        )
      await proposes(former, [0, 1])
      await admin.query(SEND, [former])
      await admin.query(RETURN, [former])
      await admin.query('delete from round_answer where task_id = $1 and worker_id = $2', [former, workers[0]])
      await proposes(latter, [0, 2])
      const [removing, bringing] = [sendingOf(former), sendingOf(latter)]
      if (first === 'the sending that does') await atOnce(database.adminUrl, bringing, removing)
      else await atOnce(database.adminUrl, removing, bringing)
      const { rows } = await admin.query(
        `select c.worker_id, s.task_id from candidate c left join candidate_source s on s.candidate_id = c.id where c.round_id = $1`,
        [round],
      )
      expect(new Set(rows.map(({ worker_id, task_id }) => `${worker_id} ${task_id}`))).toEqual(
        new Set([`${workers[1]} ${former}`, `${workers[0]} ${latter}`, `${workers[2]} ${latter}`]),
      )
      expect(await totalsOf(admin, round)).toEqual(['3 0'])
    },
  )

  test('that were altered beside the product are shown by the verification, and put right by its repair', async ({
    admin,
  }) => {
    const { rounds, workers } = await arrange(admin)
    const [altered = '', lost = ''] = rounds.toSorted()
    await admin.query(INSERT_CANDIDATES, [rounds, workers])
    await admin.query('update round_candidate_count set candidates = 2, accepted = 1 where round_id = $1', [altered])
    await admin.query('delete from round_candidate_count where round_id = $1', [lost])
    const verified = async (repair: boolean) =>
      (
        await admin.query(
          'select round_id, candidates, recounted, accepted, accepted_recounted from app.verify_candidate_counts($1)',
          [repair],
        )
      ).rows
    const differences = [
      { round_id: altered, candidates: 2, recounted: 6, accepted: 1, accepted_recounted: 0 },
      { round_id: lost, candidates: 0, recounted: 6, accepted: 0, accepted_recounted: 0 },
    ]
    expect(await verified(false)).toEqual(differences)
    expect(await verified(true)).toEqual(differences)
    expect(await verified(false)).toEqual([])
    expect([await totalsOf(admin, altered), await totalsOf(admin, lost)]).toEqual([['6 0'], ['6 0']])
  })

  test('are for all of the government that asks, not for an area or agency of it, nor for proposers', async ({
    admin,
    as,
    people: proposed,
  }) => {
    const round = await arrangeRound(admin, 'provinsi', [VILLAGE])
    await as('provinsi', OPEN, [round])
    const { rows } = await admin.query<{ id: string }>('select id from round_task where round_id = $1', [round])
    const task = rows[0]?.id
    await as('kubu-raya', ANSWER, [task, proposed[0], 'PROPOSED', null])
    await as('kubu-raya', DELIBERATE, [task])
    await as('kubu-raya', SEND, [task])
    const seen = async (tenant: TestTenant, scope = '', agency: string | null = null) => {
      await admin.query('begin')
      await admin.query('select app.enter($1, $2, $3, $4)', [TENANTS[tenant].id, USERS[tenant], scope, agency])
      await admin.query('set local role payung_app')
      const totals = await admin.query<{ candidates: number }>('select candidates from round_candidate_count')
      await admin.query('rollback')
      return totals.rows.map(({ candidates }) => candidates)
    }
    expect(await seen('provinsi')).toEqual([1])
    expect(await seen('provinsi', DISTRICT), 'an area of it').toEqual([])
    expect(await seen('provinsi', '', '00000000-0000-7000-8000-000000000001'), 'an agency of it').toEqual([])
    expect(await seen('kubu-raya'), 'who proposes').toEqual([])
    expect(await seen('pontianak'), 'another').toEqual([])
    for (const text of [
      'update round_candidate_count set candidates = 9',
      'delete from round_candidate_count',
      'insert into round_candidate_count select round_id, tenant_id, 9, 9 from round_candidate_count',
    ])
      await expect(as('provinsi', text), text).rejects.toThrow('permission denied')
  })
})
