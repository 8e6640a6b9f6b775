import pg from 'pg'
import { describe, expect } from 'vitest'
import { ENTER, entryValues } from './entry.ts'
import { aReport, withdraws, withoutGuards } from './testing/a-claim.ts'
import { within } from './testing/a-decree.ts'
import {
  confirmsEventList,
  remainsOf,
  takesEventList,
  takesListBack,
  threePeople,
} from './testing/a-life-event-list.ts'
import { eventually } from './testing/eventually.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

const count = async (admin: pg.Client, from: string) =>
  (await admin.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n

test('a list is said once to each officer, and not to who brought it', async ({ admin }) => {
  for (const [user, role, area] of [
    ['kubu-raya', 'OFFICER', ''],
    ['provinsi', 'OFFICER', ''],
    ['pertamina', 'OFFICER', '61.12.05'],
    ['pontianak', 'VERIFIER', ''],
  ] as const)
    await admin.query(
      'insert into membership (tenant_id, user_id, role, area_prefix) values ($1, $2, $3, $4) on conflict do nothing',
      [TENANTS['kubu-raya'].id, USERS[user], role, area],
    )
  const people = [await aWorker(admin), await aWorker(admin), await aWorker(admin)]
  const list = await takesEventList(
    admin,
    'kubu-raya',
    'kubu-raya',
    people.map((worker, at) => ({ worker, kind: at === 2 ? 'MOVE' : 'DEATH' })),
  )
  await confirmsEventList(admin, list)
  const { rows } = await admin.query(
    `select user_id, params from notice where kind like 'CLAIM%' and user_id = any($1) order by user_id`,
    [[USERS['kubu-raya'], USERS.provinsi, USERS.pertamina, USERS.pontianak]],
  )
  const first = (await admin.query('select id from claim order by id limit 1')).rows[0].id
  expect(rows).toEqual([
    { user_id: USERS.provinsi, params: { uploadId: list, claims: 2, opens: true, firstClaimId: first } },
    { user_id: USERS.pertamina, params: { uploadId: list, claims: 2, opens: false, firstClaimId: first } },
  ])
  await takesListBack(admin, list)
  expect(await count(admin, `notice where kind = 'CLAIMS_OPENED' and read_at is null`)).toBe(0)
})

describe('a list that is taken back', () => {
  test('leaves what withdrawing its events one by one leaves', async ({ admin }) => {
    const [listed, alone] = [await threePeople(admin), await threePeople(admin)]
    const kinds = ['DEATH', 'MOVE', 'ACCIDENT'] as const
    for (const people of [listed, alone]) {
      const list = await takesEventList(
        admin,
        'kubu-raya',
        'kubu-raya',
        people.map((worker, at) => ({ worker, kind: kinds[at] ?? 'DEATH', day: `2026-03-0${at + 1}` })),
      )
      await confirmsEventList(admin, list)
      if (people === listed) expect(await takesListBack(admin, list)).toEqual({ withdrawn: 3, held: 0 })
      else
        for (const { id } of (await admin.query('select id from life_event where upload_id = $1 order by id', [list]))
          .rows)
          await withdraws(admin, id)
      await admin.query(`update life_event_upload set uploaded_at = uploaded_at - interval '2 days'`)
    }
    expect(await remainsOf(admin, listed)).toEqual(await remainsOf(admin, alone))
    expect(await count(admin, `claim where state = 'WITHDRAWN'`)).toBe(4)
    expect(await count(admin, `worker_proposal where state = 'OPEN'`)).toBe(0)
  })

  test('keeps what was paid and what the record says by now, each with its reason', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const [paid, dead, living] = [await aWorker(admin), await aWorker(admin), await aWorker(admin)]
    const list = await takesEventList(
      admin,
      'kubu-raya',
      'kubu-raya',
      [paid, dead, living].map((worker) => ({ worker })),
    )
    await confirmsEventList(admin, list)
    await withoutGuards(admin, async () => {
      await admin.query(
        `update claim set state = 'PAID', complete_on = '2026-03-05', due_rupiah = 5, approved_rupiah = 5, insurer_number = 'K-1' where worker_id = $1`,
        [paid],
      )
      await admin.query(`update worker set status = 'DECEASED' where id = $1`, [dead])
    })
    const hindrances = `select e.worker_id, h.hindrance from life_event e, app.event_hindrances(array[e.id]) h where e.upload_id = $1 order by e.upload_row`
    expect((await sends(entryOf('kubu-raya'), hindrances, [list])).rows).toEqual([
      { worker_id: paid, hindrance: 'PAID' },
      { worker_id: dead, hindrance: 'STATUS_STANDS' },
      { worker_id: living, hindrance: null },
    ])
    expect(
      (await sends(entryOf('pontianak'), `select from app.event_hindrances(array(select id from life_event))`))
        .rowCount,
    ).toBe(0)
    expect(await takesListBack(admin, list)).toEqual({ withdrawn: 1, held: 2 })
    expect((await admin.query(`select worker_id from life_event where state = 'WITHDRAWN'`)).rows).toEqual([
      { worker_id: living },
    ])
    // A statement that would withdraw the others is refused whole.
    for (const [worker, refusal] of [
      [paid, 'life_event_paid'],
      [dead, 'life_event_status_stands'],
    ] as const)
      await expect(
        sends(
          entryOf('kubu-raya'),
          `update life_event set state = 'WITHDRAWN', withdrawal_reason = 'Salah orang, sudah diperiksa' where worker_id = $1`,
          [worker],
        ),
      ).rejects.toThrow(refusal)
  })

  test('was confirmed, is taken back once and as it was read, and comes anew afterwards', async ({ admin }) => {
    const worker = await aWorker(admin)
    const { rows } = await admin.query<{ id: string }>(
      `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, 'b.csv', 'text/csv', 1, sha256('b'), 'IMPORT', $2) returning id`,
      [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
    )
    const takes = () => takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker }], rows[0]?.id)
    const list = await takes()
    await expect(takesListBack(admin, list)).rejects.toThrow('life_events_step')
    await confirmsEventList(admin, list)
    await expect(takesListBack(admin, list, 'pontianak')).rejects.toThrow('life_events_step')
    await expect(
      within(admin, 'kubu-raya', 'kubu-raya', () =>
        admin.query(`select app.withdraw_life_events($1, 9, 'Daftar tahun yang salah')`, [list]),
      ),
    ).rejects.toThrow('life_events_changed')
    expect(await takesListBack(admin, list)).toEqual({ withdrawn: 1, held: 0 })
    await expect(takesListBack(admin, list)).rejects.toThrow('life_events_step')
    const again = await takes()
    expect(again).not.toBe(list)
    await confirmsEventList(admin, again)
    await withdraws(admin, (await admin.query(`select id from life_event where upload_id = $1`, [again])).rows[0].id)
    await expect(takesListBack(admin, again)).rejects.toThrow('life_events_none_to_withdraw')
  })
})

test('whoever is killed while a list is confirmed leaves nothing of it, and it is confirmed again', async ({
  admin,
  database,
  entryOf,
}) => {
  const people: string[] = []
  for (let at = 0; at < 50; at++) people.push(await aWorker(admin))
  const list = await takesEventList(
    admin,
    'kubu-raya',
    'kubu-raya',
    people.map((worker) => ({ worker })),
  )
  const written = async () => {
    const { rows } = await admin.query(
      `select (select count(*)::int from life_event) as events, (select count(*)::int from life_event_report) as reports, (select count(*)::int from claim) as claims,
         (select count(*)::int from worker_proposal) as proposals, (select state from life_event_upload) as state`,
    )
    return rows[0]
  }
  const [holder, confirmer] = [
    new pg.Client({ connectionString: database.adminUrl }),
    new pg.Client({ connectionString: database.appUrl }),
  ]
  // Its connection is ended under it.
  confirmer.on('error', () => {})
  await holder.connect()
  await confirmer.connect()
  // Proposals come after events and claims: the statement stops half-way.
  await holder.query('begin; lock table worker_proposal in share mode')
  await confirmer.query('begin')
  await confirmer.query(ENTER, entryValues(entryOf('kubu-raya', { userId: USERS.pontianak })))
  const pid = (await confirmer.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  const confirmed = confirmer
    .query('select app.confirm_life_events(u.id, u.version) from life_event_upload u where u.id = $1', [list])
    .then(
      () => 'confirmed',
      () => 'killed',
    )
  await eventually(async () => {
    const { rows } = await admin.query(
      `select from pg_locks where pid = $1 and not granted and relation = 'worker_proposal'::regclass`,
      [pid],
    )
    expect(rows).toHaveLength(1)
  })
  await admin.query('select pg_terminate_backend($1, 5000)', [pid])
  expect(await confirmed).toBe('killed')
  await holder.query('rollback')
  await holder.end()
  await confirmer.end().catch(() => {})
  expect(await written()).toEqual({ events: 0, reports: 0, claims: 0, proposals: 0, state: 'WAITING' })
  expect(await confirmsEventList(admin, list)).toBe(50)
  expect(await written()).toEqual({ events: 50, reports: 50, claims: 50, proposals: 50, state: 'CONFIRMED' })
})

test('whoever takes the status over while a list or a report is taken back was first', async ({ admin, database }) => {
  const [listed, alone] = [await aWorker(admin), await aWorker(admin)]
  const list = await takesEventList(admin, 'kubu-raya', 'kubu-raya', [{ worker: listed }])
  await confirmsEventList(admin, list)
  const event = await aReport(admin, alone)
  const keeper = new pg.Client({ connectionString: database.adminUrl })
  await keeper.connect()
  for (const [worker, takesBack] of [
    [listed, () => takesListBack(admin, list)],
    [alone, () => withdraws(admin, event)],
  ] as const) {
    await keeper.query('begin')
    await keeper.query(
      `update worker_proposal set state = 'ACCEPTED', decided_by = $2, decided_at = now() where worker_id = $1`,
      [worker, USERS.pontianak],
    )
    await keeper.query(`update worker set status = 'DECEASED', version = version + 1 where id = $1`, [worker])
    const takenBack = takesBack().then(
      () => 'taken back',
      (refused: Error) => refused.message,
    )
    await eventually(async () => {
      expect((await keeper.query('select from pg_locks where not granted')).rowCount).toBeGreaterThan(0)
    })
    await keeper.query('commit')
    expect(await takenBack).toMatch(/life_events_none_to_withdraw|life_event_status_stands/)
  }
  await keeper.end()
  expect(await count(admin, `life_event where state = 'WITHDRAWN'`)).toBe(0)
})
