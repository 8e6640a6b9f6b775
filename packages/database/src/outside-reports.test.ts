import pg from 'pg'
import { describe, expect } from 'vitest'
import { ENTER, entryValues } from './entry.ts'
import { aReport, withoutGuards } from './testing/a-claim.ts'
import { aLink } from './testing/a-worker.ts'
import { reportsFromOutside } from './testing/an-outside-report.ts'
import { eventually } from './testing/eventually.ts'
import { aWorker, TENANTS, test, USERS } from './testing/test.ts'

const count = async (admin: pg.Client, from: string) =>
  (await admin.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n

/** Somebody of Kubu Raya whom the province sees. */
async function somebodySeen(admin: pg.Client): Promise<string> {
  const worker = await aWorker(admin)
  await aLink(admin, worker, 'provinsi', 'FULL')
  return worker
}

/** @returns the id of a transfer to Pontianak that waits */
async function proposedTransfer(admin: pg.Client, worker: string): Promise<string | undefined> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
     values ($1, $2, $1, $3, '61.71.01.1001', 'Pindah ke Pontianak', $4) returning id`,
    [TENANTS['kubu-raya'].id, worker, TENANTS.pontianak.id, USERS['kubu-raya']],
  )
  return rows[0]?.id
}

const CONFIRM = `update outside_report set state = 'CONFIRMED', event_id = $2 where id = $1`
const SET_ASIDE = `update outside_report set state = 'SET_ASIDE', set_aside_reason = 'Salah orang, sudah diperiksa' where id = $1`

describe('a report from outside', () => {
  test('waits at the keeper, opens nothing, and tells its officers once', async ({ admin }) => {
    const [worker, other] = [await somebodySeen(admin), await somebodySeen(admin)]
    await reportsFromOutside(admin, worker)
    await reportsFromOutside(admin, worker)
    await reportsFromOutside(admin, other)
    expect((await admin.query('select tenant_id, state from outside_report')).rows).toEqual([
      { tenant_id: TENANTS['kubu-raya'].id, state: 'WAITING' },
      { tenant_id: TENANTS['kubu-raya'].id, state: 'WAITING' },
    ])
    for (const table of ['life_event', 'claim', 'worker_proposal']) expect(await count(admin, table), table).toBe(0)
    const { rows } = await admin.query(
      'select tenant_id, params, count(*)::int as n from notice group by user_id, tenant_id, params',
    )
    const first = (await admin.query('select id from outside_report where worker_id = $1', [worker])).rows[0].id
    expect(rows).toEqual([{ tenant_id: TENANTS['kubu-raya'].id, params: { reportId: first, reports: 1 }, n: 1 }])
  })

  test('is of people whom its reporter sees, and says nothing to them afterwards', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const [seen, unseen, proven] = [await somebodySeen(admin), await aWorker(admin), await aWorker(admin)]
    await aLink(admin, proven, 'provinsi', 'PROOF')
    const province = entryOf('provinsi')
    const reports = (worker: string, keeper: string, reporter: string) =>
      sends(
        province,
        `insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source)
         values ($1, $2, $3, 'DEATH', '2026-03-04', 'DAY', 'RS Sudarso', 'INSURER') on conflict do nothing`,
        [keeper, reporter, worker],
      )
    const [keeper, reporter, other] = [TENANTS['kubu-raya'].id, TENANTS.provinsi.id, TENANTS.pontianak.id]
    for (const worker of [unseen, proven])
      await expect(reports(worker, keeper, reporter)).rejects.toThrow('row-level security')
    const registered = await aWorker(admin)
    await aLink(admin, registered, 'provinsi', 'REGISTERED')
    await reports(registered, keeper, reporter)
    // Nor to a government that does not keep the record, nor in the name of another organisation.
    await expect(reports(seen, other, reporter)).rejects.toThrow('row-level security')
    await expect(reports(seen, keeper, other)).rejects.toThrow('row-level security')
    await aReport(admin, seen, { day: '2026-02-01' })
    // Of somebody who is dead in the record it is taken like any other.
    for (let times = 0; times < 2; times++) await reports(seen, keeper, reporter)
    expect((await sends(province, 'select from outside_report')).rowCount).toBe(0)
    expect((await sends(province, SET_ASIDE, [await reportsFromOutside(admin, seen)])).rowCount).toBe(0)
    expect((await sends(entryOf('pontianak'), 'select from outside_report')).rowCount).toBe(0)
    expect((await sends(entryOf('kubu-raya'), 'select from outside_report')).rowCount).toBe(2)
    expect((await sends(entryOf('kubu-raya', { areaScope: '61.12.99' }), 'select from outside_report')).rowCount).toBe(
      0,
    )
  })

  test('is told to who sent it as they sent it, whatever became of it, and to nobody else', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const worker = await somebodySeen(admin)
    const OWN = 'select kind, event_day::text as day, reported_at from app.own_outside_reports($1)'
    const own = async (entry: Parameters<typeof sends>[0]) => (await sends(entry, OWN, [worker])).rows
    const province = entryOf('provinsi')
    const report = await reportsFromOutside(admin, worker)
    const sent = [{ kind: 'DEATH', day: '2026-03-04', reported_at: expect.any(Date) }]
    const first = await own(province)
    expect(first).toEqual(sent)
    await sends(entryOf('kubu-raya'), SET_ASIDE, [report])
    // Sent again after it was decided, it is another report, and no word of that.
    await reportsFromOutside(admin, worker)
    expect(await count(admin, 'outside_report')).toBe(2)
    expect(await own(province)).toEqual(first)
    const whoSentNothing = [
      entryOf('provinsi', { userId: USERS.pertamina }),
      entryOf('kubu-raya'),
      entryOf('kubu-raya', { userId: USERS.provinsi }),
    ]
    for (const entry of whoSentNothing) expect(await own(entry)).toEqual([])
    await withoutGuards(admin, () => admin.query('update outside_report set from_answer = true'))
    expect(await own(province)).toEqual([])
  })

  test('that names only a year becomes an event of a day in that year, and of no other person or kind', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const worker = await somebodySeen(admin)
    const keeper = entryOf('kubu-raya')
    const report = await reportsFromOutside(admin, worker, { kind: 'MOVE', day: '2026-01-01' })
    const move = await aReport(admin, worker, { kind: 'MOVE', day: '2026-03-04' })
    const others = [
      await aReport(admin, await aWorker(admin), { kind: 'MOVE', day: '2026-01-04' }),
      await aReport(admin, worker, { day: '2026-03-05' }),
    ]
    await expect(sends(keeper, CONFIRM, [report, move])).rejects.toThrow('outside_report_event')
    await withoutGuards(admin, () => admin.query(`update outside_report set day_precision = 'YEAR'`))
    for (const other of others)
      await expect(sends(keeper, CONFIRM, [report, other])).rejects.toThrow('outside_report_event')
    const ofYearBefore = await aReport(admin, worker, { kind: 'MOVE', day: '2025-12-31' })
    await expect(sends(keeper, CONFIRM, [report, ofYearBefore])).rejects.toThrow('outside_report_day')
    await withoutGuards(admin, () => admin.query(`update outside_report set day_precision = 'MONTH'`))
    await expect(sends(keeper, CONFIRM, [report, move])).rejects.toThrow('outside_report_day')
    await withoutGuards(admin, () => admin.query(`update outside_report set event_day = '2026-03-01'`))
    await sends(keeper, CONFIRM, [report, move])
  })

  test('of an insurer’s answer without a day becomes an event of any day up to that of the report', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const worker = await somebodySeen(admin)
    const keeper = entryOf('kubu-raya')
    const report = await reportsFromOutside(admin, worker, { kind: 'MOVE', day: '2026-01-01' })
    await withoutGuards(admin, () =>
      admin.query(
        `update outside_report set day_precision = 'YEAR', from_answer = true, reported_at = '2026-02-10T18:00:00+07'`,
      ),
    )
    const later = await aReport(admin, worker, { kind: 'MOVE', day: '2026-02-11' })
    await expect(sends(keeper, CONFIRM, [report, later])).rejects.toThrow('outside_report_day')
    await sends(keeper, CONFIRM, [report, await aReport(admin, worker, { kind: 'MOVE', day: '2025-12-30' })])
  })

  test('is decided once, as the event that it says, by another person', async ({ admin, sends, entryOf }) => {
    const worker = await somebodySeen(admin)
    const keeper = entryOf('kubu-raya')
    const report = await reportsFromOutside(admin, worker)
    const others = [
      await aReport(admin, worker, { kind: 'MOVE', day: '2026-03-04' }),
      await aReport(admin, await aWorker(admin)),
      await aReport(admin, await aWorker(admin), { kind: 'MOVE', day: '2026-01-04' }),
    ]
    for (const other of others)
      await expect(sends(keeper, CONFIRM, [report, other])).rejects.toThrow('outside_report_event')
    const event = await aReport(admin, worker)
    await expect(sends(entryOf('kubu-raya', { userId: USERS.provinsi }), CONFIRM, [report, event])).rejects.toThrow(
      'outside_reporter_is_not_decider',
    )
    await sends(keeper, CONFIRM, [report, event])
    await expect(sends(keeper, SET_ASIDE, [report])).rejects.toThrow('outside_report_step')
    expect((await admin.query('select state, decided_by from outside_report')).rows).toEqual([
      { state: 'CONFIRMED', decided_by: USERS['kubu-raya'] },
    ])
    await expect(admin.query('delete from outside_report')).rejects.toThrow()
  })

  test('goes along with a record that is handed over', async ({ admin, entryOf, sends }) => {
    const worker = await somebodySeen(admin)
    await reportsFromOutside(admin, worker)
    const transfer = await proposedTransfer(admin, worker)
    await sends(entryOf('pontianak'), 'select app.decide_custody_transfer($1, true, null)', [transfer])
    expect((await admin.query('select tenant_id from outside_report')).rows).toEqual([
      { tenant_id: TENANTS.pontianak.id },
    ])
  })

  test('goes along from a merged record, too, said twice waits once, and tells the new keeper', async ({
    admin,
    entryOf,
    sends,
  }) => {
    const [merged, worker] = [await somebodySeen(admin), await somebodySeen(admin)]
    await reportsFromOutside(admin, merged)
    await reportsFromOutside(admin, merged, { kind: 'MOVE' })
    await reportsFromOutside(admin, worker)
    await admin.query('update worker set superseded_by = $2, version = version + 1 where id = $1', [merged, worker])
    await sends(entryOf('pontianak'), 'select app.decide_custody_transfer($1, true, null)', [
      await proposedTransfer(admin, worker),
    ])
    const { rows } = await admin.query(
      'select tenant_id, worker_id, kind, state from outside_report order by kind, state',
    )
    const moved = { tenant_id: TENANTS.pontianak.id, worker_id: worker, state: 'WAITING' }
    expect(rows).toEqual([
      { tenant_id: TENANTS['kubu-raya'].id, worker_id: merged, kind: 'DEATH', state: 'SET_ASIDE' },
      { ...moved, kind: 'DEATH' },
      { ...moved, kind: 'MOVE' },
    ])
    expect((await admin.query('select kind from notice where tenant_id = $1', [TENANTS.pontianak.id])).rows).toEqual([
      { kind: 'OUTSIDE_REPORT' },
    ])
  })

  test('is never left behind by a hand-over that happens meanwhile', async ({ admin, entryOf, sends, database }) => {
    const worker = await somebodySeen(admin)
    const taker = new pg.Client({ connectionString: database.appUrl })
    await taker.connect()
    await taker.query('begin')
    await taker.query(ENTER, entryValues(entryOf('pontianak')))
    await taker.query('select app.decide_custody_transfer($1, true, null)', [await proposedTransfer(admin, worker)])
    const sent = sends(
      entryOf('provinsi'),
      `insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source)
       values ($1, $2, $3, 'DEATH', '2026-03-04', 'DAY', 'RS Sudarso', 'INSURER')`,
      [TENANTS['kubu-raya'].id, TENANTS.provinsi.id, worker],
    ).then(
      () => 'sent',
      (refused: Error) => refused.message,
    )
    await eventually(async () => {
      expect((await admin.query('select from pg_locks where not granted')).rowCount).toBeGreaterThan(0)
    })
    await taker.query('commit')
    await taker.end()
    expect(await sent).toContain('handed over meanwhile')
    expect(await count(admin, 'outside_report')).toBe(0)
  })

  test('comes two hundred times a day from one person at most', async ({ admin }) => {
    const worker = await somebodySeen(admin)
    await admin.query(
      `insert into outside_report (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, source, reported_by)
       select $1, $2, $3, 'ACCIDENT', date '2025-01-01' + n, 'DAY', 'Kebun', 'INSURER', $4 from generate_series(1, 200) n`,
      [TENANTS['kubu-raya'].id, TENANTS.provinsi.id, worker, USERS.provinsi],
    )
    await expect(reportsFromOutside(admin, worker)).rejects.toThrow('outside_reports_of_person')
  })
})
