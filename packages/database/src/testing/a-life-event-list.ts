import type { DayPrecision, LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type pg from 'pg'
import { within } from './a-decree.ts'
import { anUpload } from './a-posting.ts'
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
