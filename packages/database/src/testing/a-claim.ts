import type { DayPrecision, LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { WorkAnswers } from '@payung/domain/benefit/work-relation'
import type pg from 'pg'
import type { Entry } from '../entry.ts'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

interface Reported {
  readonly kind?: LifeEventKind
  readonly day?: string
  readonly precision?: DayPrecision
  readonly answers?: WorkAnswers
  readonly tenant?: TestTenant
  readonly by?: TestTenant
}

/** Somebody reports what happened to a person. @returns the event's id */
export async function aReport(admin: pg.Client, worker: string, reported: Reported = {}): Promise<string> {
  const {
    kind = 'DEATH',
    day = '2026-03-04',
    precision = 'DAY',
    answers,
    tenant = 'kubu-raya',
    by = 'kubu-raya',
  } = reported
  return within(admin, tenant, by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into life_event (tenant_id, worker_id, kind, event_day, place, at_work_or_on_the_way, because_of_work, in_traffic, day_precision,
         of_occupational_illness)
       values ($1, $2, $3, $4, 'Desa Sungai Raya', $5, $6, $7, $8, $9) returning id`,
      [
        TENANTS[tenant].id,
        worker,
        kind,
        day,
        answers?.atWorkOrOnTheWay ?? null,
        answers?.becauseOfWork ?? null,
        answers?.inTraffic ?? null,
        precision,
        answers?.ofOccupationalIllness ?? null,
      ],
    )
    const id = rows[0]?.id ?? ''
    await admin.query(`insert into life_event_report (event_id, tenant_id, source) values ($1, $2, 'VILLAGE')`, [
      id,
      TENANTS[tenant].id,
    ])
    return id
  })
}

export async function withdraws(admin: pg.Client, event: string, tenant: TestTenant = 'kubu-raya'): Promise<void> {
  await within(admin, tenant, tenant, () =>
    admin.query(
      `update life_event set state = 'WITHDRAWN', withdrawal_reason = 'Salah orang, sudah diperiksa'
       where id = $1`,
      [event],
    ),
  )
}

/** Somebody says of a report what it should have said. */
export async function corrects(
  entry: Entry,
  sends: (entry: Entry, text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>,
  event: string,
  facts: string,
  reason: string | null = 'Menurut surat keterangan desa',
): Promise<void> {
  const { rowCount } = await sends(entry, `update life_event set ${facts}, correction_reason = $2 where id = $1`, [
    event,
    reason,
  ])
  if (rowCount !== 1) throw new Error('no report was corrected')
}

/** Arranges something that no step leads to, past every trigger. */
export async function withoutGuards(admin: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await work()
  await admin.query(`set session_replication_role = 'origin'`)
}
