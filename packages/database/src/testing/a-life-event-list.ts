import type { DayPrecision, LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type pg from 'pg'
import { within } from './a-decree.ts'
import { anUpload } from './a-posting.ts'
import { aWorker } from './a-worker.ts'
import type { TestTenant } from './ground.ts'

/** What a row of a list of life events says; what is left out is the same in each. */
export interface EventLine {
  readonly worker: string | null
  readonly kind?: LifeEventKind
  readonly day?: string
  readonly precision?: DayPrecision
  readonly isOtherName?: boolean
  readonly isUnreadable?: boolean
}

/** Takes in a list of life events, its rows numbered from 2. @returns the id of the list */
export async function takesEventList(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  lines: readonly EventLine[],
  upload?: string,
): Promise<string> {
  const file = upload ?? (await anUpload(admin, tenant, by))
  const stated = lines.map(({ worker, kind = 'DEATH', day = '2026-03-04', precision = 'DAY', ...line }, at) => ({
    ...{ no: at + 2, name: 'Siti Aminah', prefix: '6112', number: null, place: 'Desa Sungai Raya', work: null },
    ...(line.isUnreadable === true
      ? { faults: [{ field: 'eventDay', fault: 'DAY_UNREADABLE', cell: '31/02/2026' }] }
      : { worker, kind, day, precision, other: line.isOtherName ?? false }),
  }))
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ id: string }>('select list_id as id from app.take_life_events($1, $2, $3)', [
      file,
      'POPULATION_REGISTER',
      JSON.stringify(stated),
    ])
    return rows[0]?.id ?? ''
  })
}

/** Confirms a list as it stands now. @returns how many events it has reported */
export async function confirmsEventList(
  admin: pg.Client,
  list: string,
  { tenant = 'kubu-raya', by = 'pontianak' }: { tenant?: TestTenant; by?: TestTenant } = {},
): Promise<number> {
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ n: number }>(
      'select app.confirm_life_events(u.id, u.version) as n from life_event_upload u where u.id = $1',
      [list],
    )
    return rows[0]?.n ?? 0
  })
}

/** @returns the verdicts of a list, in the order of its rows */
export async function verdictsOf(admin: pg.Client, list: string): Promise<string[]> {
  const { rows } = await admin.query<{ verdict: string }>(
    'select verdict from life_event_row where upload_id = $1 order by row_no',
    [list],
  )
  return rows.map(({ verdict }) => verdict)
}

/** Takes a confirmed list back as it stands now. @returns how many of its events were withdrawn, and how many stay */
export async function takesListBack(
  admin: pg.Client,
  list: string,
  tenant: TestTenant = 'kubu-raya',
): Promise<{ readonly withdrawn: number; readonly held: number } | undefined> {
  return within(admin, tenant, tenant, async () => {
    const { rows } = await admin.query<{ withdrawn: number; held: number }>(
      `select w.* from life_event_upload u, app.withdraw_life_events(u.id, u.version, 'Daftar tahun yang salah') w where u.id = $1`,
      [list],
    )
    return rows[0]
  })
}

/** A record gives way to another of the same person. */
export const merges = (admin: pg.Client, gone: string, into: string) =>
  admin.query(`update worker set superseded_by = $2, version = version + 1 where id = $1`, [gone, into])

/** What reports of these people leave behind, without ids and times. */
const LEFT = `with mine as (select e.*, array_position($1::uuid[], e.worker_id) as person from life_event e where e.worker_id = any($1)),
  opened as (select c.*, m.person, m.event_day from claim c join mine m on m.id = c.event_id)
select jsonb_build_object(
  'events', (select jsonb_agg(jsonb_build_array(person, kind, event_day, day_precision, created_by) order by person, kind, event_day) from mine),
  'reports', (select count(*) from life_event_report r join mine m on m.id = r.event_id),
  'claims', (select jsonb_agg(jsonb_build_array(o.person, o.programme, o.state, s.from_state, s.to_state, s.moved_by) order by o.person, o.programme, o.event_day)
    from opened o join claim_step s on s.claim_id = o.id),
  'proposals', (select jsonb_agg(jsonb_build_array(m.person, p.proposed_status, p.proposed_by) order by m.person, p.proposed_status)
    from worker_proposal p join mine m on m.id = p.life_event_id),
  'audit', (select count(*) from audit_event a join worker_proposal p on p.id::text = a.details ->> 'proposal' join mine m on m.id = p.life_event_id)) as remains`

/** The first has a record that was merged into theirs. */
export async function threePeople(admin: pg.Client): Promise<string[]> {
  const [first, second, third, gone] = [
    await aWorker(admin),
    await aWorker(admin),
    await aWorker(admin),
    await aWorker(admin),
  ]
  await merges(admin, gone, first)
  return [first, second, third]
}

export async function remainsOf(admin: pg.Client, people: readonly string[]): Promise<unknown> {
  const { rows } = await admin.query<{ remains: unknown }>(LEFT, [people])
  return rows[0]?.remains
}
