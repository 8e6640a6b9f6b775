import pg from 'pg'
import { expect } from 'vitest'
import { ENTER, entryValues } from './entry.ts'
import { eventually } from './testing/eventually.ts'
import { aWorker, TENANTS, test } from './testing/test.ts'

type Moment = 'IN_FOLLOW_UPS' | 'BEFORE_ITS_SOURCE' | 'BEFORE_ITS_END'

/** What a report of a death opens: the event, who said so, the case with its step and the proposed status. */
const WHOLE = { events: 1, reports: 1, claims: 1, steps: 1, proposals: 1 }
const NOTHING = { events: 0, reports: 0, claims: 0, steps: 0, proposals: 0 }

test('whoever is killed while a death is reported leaves nothing of it, and the death is reported again whole', async ({
  admin,
  database,
  entryOf,
}) => {
  const worker = await aWorker(admin, { status: 'VERIFIED' })
  const left = async () => {
    const { rows } = await admin.query(
      `select (select count(*)::int from life_event) as events, (select count(*)::int from life_event_report) as reports, (select count(*)::int from claim) as claims,
         (select count(*)::int from claim_step) as steps, (select count(*)::int from worker_proposal) as proposals`,
    )
    return rows[0]
  }
  const connects = async () => {
    const reporter = new pg.Client({ connectionString: database.appUrl })
    // Its connection is ended under it.
    reporter.on('error', () => {})
    await reporter.connect()
    const { rows } = await reporter.query<{ pid: number }>('select pg_backend_pid() as pid')
    await reporter.query('begin')
    await reporter.query(ENTER, entryValues(entryOf('kubu-raya')))
    return { reporter, pid: rows[0]?.pid }
  }
  const reportsEvent = (reporter: pg.Client) =>
    reporter.query<{ id: string }>(
      `insert into life_event (tenant_id, worker_id, kind, event_day, place) values ($1, $2, 'DEATH', '2026-03-04', 'Rumah') returning id`,
      [TENANTS['kubu-raya'].id, worker],
    )
  const namesSource = (reporter: pg.Client, event: string | undefined) =>
    reporter.query(`insert into life_event_report (event_id, tenant_id, source) values ($1, $2, 'VILLAGE')`, [
      event,
      TENANTS['kubu-raya'].id,
    ])
  const isKilled = async (pid: number | undefined) => {
    const { rows } = await admin.query('select pg_terminate_backend($1, 5000) as ended', [pid])
    expect(rows).toEqual([{ ended: true }])
  }

  for (const moment of ['IN_FOLLOW_UPS', 'BEFORE_ITS_SOURCE', 'BEFORE_ITS_END'] satisfies Moment[]) {
    const { reporter, pid } = await connects()
    if (moment === 'IN_FOLLOW_UPS') {
      const holder = new pg.Client({ connectionString: database.adminUrl })
      await holder.connect()
      // The proposed status comes after the event and its claim: the statement stops half-way.
      await holder.query('begin; lock table worker_proposal in share mode')
      const outcome = reportsEvent(reporter).then(
        () => 'reported',
        () => 'killed',
      )
      await eventually(async () => {
        const waiting = `select from pg_locks where pid = $1 and not granted and relation = 'worker_proposal'::regclass`
        expect((await admin.query(waiting, [pid])).rows).toHaveLength(1)
      })
      await isKilled(pid)
      expect(await outcome).toBe('killed')
      await holder.query('rollback')
      await holder.end()
    } else {
      const { rows } = await reportsEvent(reporter)
      if (moment === 'BEFORE_ITS_END') await namesSource(reporter, rows[0]?.id)
      await isKilled(pid)
    }
    await reporter.end().catch(() => {})
    expect(await left(), moment).toEqual(NOTHING)
  }

  const { reporter, pid } = await connects()
  const { rows } = await reportsEvent(reporter)
  await namesSource(reporter, rows[0]?.id)
  await reporter.query('commit')
  await isKilled(pid)
  await reporter.end().catch(() => {})
  expect(await left()).toEqual(WHOLE)
})
