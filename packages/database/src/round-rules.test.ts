import { describe, expect } from 'vitest'
import {
  ACCEPT,
  ANSWER,
  arrangeRound,
  CLOSE,
  DELIBERATE,
  NEIGHBOUR,
  OPEN,
  peopleOf,
  RETURN,
  SCOPED,
  type Scope,
  SEND,
  test,
  VILLAGE,
} from './round-rules.builder.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

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
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = $1`, [TENANTS.pertamina.id])
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
