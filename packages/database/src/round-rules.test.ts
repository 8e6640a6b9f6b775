import type pg from 'pg'
import { describe, expect } from 'vitest'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

const VILLAGE = '61.12.05.2003'
const NEIGHBOUR = '61.12.01.2001'

interface Scope {
  readonly area?: string
  readonly user?: string | null
}

interface Rounds {
  as: (tenant: TestTenant, text: string, values?: unknown[], scope?: Scope) => Promise<pg.QueryResult>
  /** A round of Kubu Raya that asks one village for two people; open. */
  round: { readonly id: string; readonly task: string }
  /** Four people of the village. */
  people: readonly string[]
}

const test = base.extend<Rounds>({
  as: async ({ database }, use) => {
    const { Client } = (await import('pg')).default
    const client = new Client({ connectionString: database.appUrl })
    await client.connect()
    await use(async (tenant, text, values = [], { area = '', user = USERS[tenant] } = {}) => {
      await client.query('begin')
      try {
        await client.query('select app.enter($1, $2, $3, null)', [TENANTS[tenant].id, user, area])
        const answer = await client.query(text, values)
        await client.query('commit')
        return answer
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    })
    await client.end()
  },
  people: async ({ admin }, use) => use(await peopleOf(admin, 'kubu-raya', VILLAGE, 4)),
  round: async ({ admin, as }, use) => {
    const id = await arrangeRound(admin, 'kubu-raya', [VILLAGE])
    await as('kubu-raya', OPEN, [id])
    const { rows } = await admin.query('select id from round_task where round_id = $1', [id])
    await use({ id, task: rows[0].id })
  },
})

async function peopleOf(admin: pg.Client, tenant: TestTenant, village: string, count: number): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `with people as (insert into person (blind_index) select sha256(($2 || n)::bytea) from generate_series(1, $3) n returning id)
     insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
       registered_by_tenant_id)
     select $1, id, convert_to(repeat('x', 60), 'UTF8'), '6112', 'Ani', 'ani', '1980-01-01', 'FEMALE', $2, $1 from people returning id`,
    [TENANTS[tenant].id, village, count],
  )
  return rows.map(({ id }) => id)
}

async function arrangeRound(admin: pg.Client, tenant: TestTenant, villages: readonly string[]): Promise<string> {
  const owner = TENANTS[tenant].id
  const { rows: programmes } = await admin.query(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, 'Uji', '{DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET') returning id`,
    [owner],
  )
  const programme = programmes[0].id
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select $1, $2, code, custodian_tenant_id, 10 from area where code = '61.12'`,
    [programme, owner],
  )
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, '{"fact":"AGE","from":18,"to":64}', '2026-01-01')`,
    [programme, owner],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [programme])
  const { rows } = await admin.query(
    `insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, 'Uji', '2026-12-31') returning id`,
    [owner, programme],
  )
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota)
     select $1, $2, custodian_tenant_id, 'VILLAGE', code, 2 from area where code = any($3)`,
    [rows[0].id, owner, villages],
  )
  return rows[0].id
}

const OPEN = `update round set state = 'OPEN' where id = $1`
const ANSWER = `insert into round_answer (task_id, worker_id, tenant_id, answer, reason_code) values ($1, $2, app.tenant_id(), $3, $4)`
const DELIBERATE = `insert into deliberation (task_id, tenant_id, held_on, attendees) values ($1, app.tenant_id(), '2026-11-01', '{Kades}')`
const SEND = `update round_task set state = 'SENT', sent_by = app.user_id(), sent_at = now() where id = $1`
const RETURN = `update round_task set state = 'RETURNED', decided_by = app.user_id(), remarks = 'Lengkapi' where id = $1`
const ACCEPT = `update round_task set state = 'ACCEPTED', decided_by = app.user_id(), decided_at = now() where id = $1`
const CLOSE = `update round set state = 'CLOSED' where id = $1`
const SCOPED = { area: VILLAGE, user: null }

describe('a round', () => {
  test('opens only when it asks somebody of an open programme, and never comes back', async ({ admin, as }) => {
    const bare = await arrangeRound(admin, 'kubu-raya', [])
    await expect(as('kubu-raya', OPEN, [bare])).rejects.toThrow('round_incomplete')
    const id = await arrangeRound(admin, 'kubu-raya', [VILLAGE])
    await expect(as('kubu-raya', CLOSE, [id])).rejects.toThrow('round_transition')
    await as('kubu-raya', OPEN, [id])
    await as('kubu-raya', CLOSE, [id])
    await expect(as('kubu-raya', OPEN, [id])).rejects.toThrow('round_is_settled')
    await expect(as('kubu-raya', 'update round_task set quota = 9 where round_id = $1', [id])).rejects.toThrow(
      'settled',
    )
  })

  test('is seen by the keeper of the villages that it asks once it is open, and by nobody else', async ({
    admin,
    as,
  }) => {
    const id = await arrangeRound(admin, 'provinsi', [VILLAGE])
    const seen = async (tenant: TestTenant, scope: Scope = {}) =>
      (await as(tenant, 'select from round where id = $1', [id], scope)).rowCount
    expect([await seen('provinsi'), await seen('kubu-raya')]).toEqual([1, 0])
    await as('provinsi', OPEN, [id])
    expect([await seen('kubu-raya'), await seen('kubu-raya', SCOPED), await seen('pontianak')]).toEqual([1, 1, 0])
    expect(await seen('kubu-raya', { area: NEIGHBOUR })).toBe(0)
  })
})

describe('a proposer’s part', () => {
  test('is sent by the village and accepted by somebody else of who asked', async ({ as, round, people, admin }) => {
    await expect(as('kubu-raya', SEND, [round.task], SCOPED)).rejects.toThrow('round_task_transition')
    await as('kubu-raya', ANSWER, [round.task, people[0], 'PROPOSED', null], SCOPED)
    await expect(as('kubu-raya', SEND, [round.task], SCOPED)).rejects.toThrow('round_task_deliberation')
    await as('kubu-raya', DELIBERATE, [round.task], SCOPED)
    await as('kubu-raya', SEND, [round.task])
    await expect(as('kubu-raya', SEND, [round.task])).resolves.toMatchObject({ rowCount: 1 })
    await expect(as('kubu-raya', ACCEPT, [round.task])).rejects.toThrow('sender_is_not_decider')
    await expect(as('kubu-raya', ACCEPT, [round.task], SCOPED)).rejects.toThrow('round_task_decider')
    await admin.query('update round_task set sent_by = null where id = $1', [round.task])
    await as('kubu-raya', ACCEPT, [round.task])
    const { rows } = await admin.query('select accepted_at is not null as accepted from candidate')
    expect(rows).toEqual([{ accepted: true }])
    await expect(as('kubu-raya', RETURN, [round.task])).rejects.toThrow('round_task_transition')
    const { rows: steps } = await admin.query('select from_state, to_state from round_task_step order by id')
    expect(steps.map(({ from_state, to_state }) => `${from_state} → ${to_state}`)).toEqual([
      'NOT_BEGUN → AT_WORK',
      'AT_WORK → SENT',
      'SENT → ACCEPTED',
    ])
  })

  test('once sent no longer changes, returned it does, and what is no longer proposed goes', async ({
    as,
    round,
    people,
    admin,
  }) => {
    for (const person of people.slice(0, 2)) await as('kubu-raya', ANSWER, [round.task, person, 'PROPOSED', null])
    await as('kubu-raya', DELIBERATE, [round.task])
    await as('kubu-raya', SEND, [round.task])
    const drop = `update round_answer set answer = 'NOT_PROPOSED', reason_code = 'MOVED' where worker_id = $1`
    await expect(as('kubu-raya', drop, [people[0]])).rejects.toThrow('round_task_is_sent')
    await expect(as('kubu-raya', 'update deliberation set note = $1', ['x'])).rejects.toThrow('round_task_is_sent')
    await as('kubu-raya', RETURN, [round.task])
    await as('kubu-raya', drop, [people[0]])
    await as('kubu-raya', SEND, [round.task])
    expect((await admin.query('select worker_id from candidate')).rows).toEqual([{ worker_id: people[1] }])
  })

  test('makes of a record that was merged twice a candidate of the one that stands', async ({
    as,
    round,
    people,
    admin,
  }) => {
    await as('kubu-raya', ANSWER, [round.task, people[0], 'PROPOSED', null])
    await as('kubu-raya', DELIBERATE, [round.task])
    for (const [from, into] of [people.slice(0, 2), people.slice(1, 3)])
      await admin.query('update worker set superseded_by = $2 where id = $1', [from, into])
    await as('kubu-raya', SEND, [round.task])
    expect((await admin.query('select worker_id from candidate')).rows).toEqual([{ worker_id: people[2] }])
  })

  test('proposes no more than its quota, also when two propose at once', async ({ as, round, people, database }) => {
    await as('kubu-raya', ANSWER, [round.task, people[0], 'PROPOSED', null])
    const { Client } = (await import('pg')).default
    const other = new Client({ connectionString: database.appUrl })
    await other.connect()
    await other.query('begin')
    await other.query('select app.enter($1, $2, $3, null)', [TENANTS['kubu-raya'].id, USERS['kubu-raya'], ''])
    await other.query(ANSWER, [round.task, people[1], 'PROPOSED', null])
    const late = as('kubu-raya', ANSWER, [round.task, people[2], 'PROPOSED', null])
    const refused = expect(late).rejects.toThrow('round_task_quota')
    await other.query('commit')
    await refused
    await other.end()
    await as('kubu-raya', ANSWER, [round.task, people[3], 'NOT_PROPOSED', 'WELL_OFF'])
    await expect(as('kubu-raya', 'update round_task set quota = 1 where id = $1', [round.task])).rejects.toThrow(
      'check',
    )
    await expect(
      as('kubu-raya', 'update round_task set quota = 9 where id = $1', [round.task], SCOPED),
    ).rejects.toThrow('round_task_decider')
  })

  test('proposes who lives in the village, once, and of the village’s own reach', async ({
    as,
    round,
    people,
    admin,
  }) => {
    const [elsewhere = ''] = await peopleOf(admin, 'kubu-raya', NEIGHBOUR, 1)
    await expect(as('kubu-raya', ANSWER, [round.task, elsewhere, 'PROPOSED', null])).rejects.toThrow('elsewhere')
    await expect(
      as('kubu-raya', ANSWER, [round.task, people[0], 'PROPOSED', null], { area: NEIGHBOUR }),
    ).rejects.toThrow('row-level security')
    await expect(as('pontianak', ANSWER, [round.task, people[0], 'PROPOSED', null])).rejects.toThrow(
      'row-level security',
    )
    await expect(as('kubu-raya', ANSWER, [round.task, people[0], 'NOT_PROPOSED', null])).rejects.toThrow(
      'answer_reason',
    )
    await as('kubu-raya', ANSWER, [round.task, people[0], 'PROPOSED', null])
    await expect(as('kubu-raya', ANSWER, [round.task, people[0], 'PROPOSED', null])).rejects.toThrow('pkey')
  })
})

test('whoever is asked for no village proposes within the area of who asks, and what goes again goes from anywhere', async ({
  admin,
  as,
  round,
  people,
}) => {
  const { rows } = await admin.query<{ id: string }>(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, quota) values ($1, $2, $3, 'INSURER', 5) returning id`,
    [round.id, TENANTS['kubu-raya'].id, TENANTS.pertamina.id],
  )
  const task = rows[0]?.id
  const [elsewhere = ''] = await peopleOf(admin, 'pontianak', '61.71.01.1001', 1)
  await admin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
     select id, $2, tenant_id, 'REGISTERED', 'MEMBERSHIP_CONFIRMATION' from worker where id = any ($1::uuid[])`,
    [[elsewhere, people[0]], TENANTS.pertamina.id],
  )
  await expect(as('pertamina', ANSWER, [task, elsewhere, 'PROPOSED', null])).rejects.toThrow('round_answer_elsewhere')
  await as('pertamina', ANSWER, [task, people[0], 'PROPOSED', null])
  await as('pertamina', ANSWER, [task, elsewhere, 'NOT_PROPOSED', 'WELL_OFF'])
  await admin.query(
    `update worker set village_code = '61.71.01.1001', tenant_id = $2, version = version + 1 where id = $1`,
    [people[0], TENANTS.pontianak.id],
  )
  await admin.query('delete from round_answer where task_id = $1', [task])
})

test('an open round is not left with nobody to ask; a planned one may be', async ({ admin, round }) => {
  const drop = 'delete from round_task where round_id = $1'
  await expect(admin.query(drop, [round.id])).rejects.toThrow('round_asks_somebody')
  await admin.query(drop, [await arrangeRound(admin, 'kubu-raya', [VILLAGE])])
})

describe('a candidate', () => {
  test('is one with two sources, and stays while one of them is left', async ({ admin, as, people }) => {
    const id = await arrangeRound(admin, 'kubu-raya', [VILLAGE])
    await admin.query(
      `with made as (insert into agency (tenant_id, name) values ($1, 'Dinas Perikanan') returning id)
       insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota) select $2, $1, $1, 'AGENCY', id, 5 from made`,
      [TENANTS['kubu-raya'].id, id],
    )
    await as('kubu-raya', OPEN, [id])
    const { rows: tasks } = await admin.query('select id, kind from round_task where round_id = $1 order by kind', [id])
    const [agency, village] = tasks.map((task) => task.id)
    await as('kubu-raya', DELIBERATE, [village])
    for (const task of [agency, village]) {
      await as('kubu-raya', ANSWER, [task, people[0], 'PROPOSED', null])
      await as('kubu-raya', SEND, [task])
    }
    const counts = async () =>
      (
        await admin.query(
          'select (select count(*)::int from candidate) as people, (select count(*)::int from candidate_source) as sources',
        )
      ).rows[0]
    expect(await counts()).toEqual({ people: 1, sources: 2 })
    await as('kubu-raya', RETURN, [agency])
    await as('kubu-raya', `update round_answer set answer = 'UNKNOWN', reason_code = 'NOT_FOUND' where task_id = $1`, [
      agency,
    ])
    await as('kubu-raya', SEND, [agency])
    expect(await counts()).toEqual({ people: 1, sources: 1 })
  })

  test('stays one with all its sources where its record was merged between two sendings', async ({
    admin,
    as,
    people,
  }) => {
    const id = await arrangeRound(admin, 'kubu-raya', [VILLAGE])
    await admin.query(
      `with made as (insert into agency (tenant_id, name) values ($1, 'Dinas Perikanan') returning id)
       insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, agency_id, quota) select $2, $1, $1, 'AGENCY', id, 5 from made`,
      [TENANTS['kubu-raya'].id, id],
    )
    await as('kubu-raya', OPEN, [id])
    const { rows: tasks } = await admin.query('select id, kind from round_task where round_id = $1 order by kind', [id])
    const [agency, village] = tasks.map((task) => task.id)
    await as('kubu-raya', DELIBERATE, [village])
    for (const task of [agency, village]) {
      await as('kubu-raya', ANSWER, [task, people[0], 'PROPOSED', null])
      await as('kubu-raya', SEND, [task])
    }
    await admin.query('update worker set superseded_by = $2 where id = $1', people.slice(0, 2))
    await as('kubu-raya', RETURN, [village])
    await as('kubu-raya', SEND, [village])
    const { rows } = await admin.query(
      'select c.worker_id, count(*)::int as sources from candidate c join candidate_source s on s.candidate_id = c.id group by 1',
    )
    expect(rows).toEqual([{ worker_id: people[0], sources: 2 }])
  })

  test('is never written by anybody', async ({ as }) => {
    await expect(as('kubu-raya', 'delete from candidate')).rejects.toThrow('permission denied')
    await expect(as('kubu-raya', 'update candidate set accepted_at = now()')).rejects.toThrow('permission denied')
    await expect(as('kubu-raya', 'delete from round_task_step')).rejects.toThrow('permission denied')
  })

  test('of the province’s round is the province’s, proposed by the regency’s village', async ({
    admin,
    as,
    people,
  }) => {
    const id = await arrangeRound(admin, 'provinsi', [VILLAGE])
    await as('provinsi', OPEN, [id])
    const { rows } = await admin.query('select id from round_task where round_id = $1', [id])
    const task = rows[0].id
    await as('kubu-raya', ANSWER, [task, people[0], 'PROPOSED', null], SCOPED)
    await as('kubu-raya', DELIBERATE, [task], SCOPED)
    const answers = async () => (await as('provinsi', 'select from round_answer where task_id = $1', [task])).rowCount
    expect(await answers()).toBe(0)
    await as('kubu-raya', SEND, [task], SCOPED)
    expect(await answers()).toBe(1)
    expect((await as('provinsi', 'select from candidate')).rowCount).toBe(1)
    expect((await as('kubu-raya', 'select from candidate', [], SCOPED)).rowCount).toBe(1)
    expect((await as('kubu-raya', 'select from candidate', [], { area: NEIGHBOUR })).rowCount).toBe(0)
    await expect(as('kubu-raya', ACCEPT, [task])).rejects.toThrow('round_task_decider')
    await as('provinsi', ACCEPT, [task])
  })
})
