import type pg from 'pg'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

interface EntryToArrange {
  readonly government?: TestTenant
  readonly by?: TestTenant
  /** Left out: the whole area of the government. */
  readonly area?: string
  /** Last day of a year; null where the source names none. */
  readonly asOf?: string | null
  /** In hundredths of a percent. */
  readonly share?: number
  readonly source?: string
  /** The entry in whose place it is to stand. */
  readonly replaces?: string
}

/** Decides an entry: its id, the decision and why. */
export const DECIDE_FIGURE = 'select app.decide_figure_entry($1, $2, $3) as outcome'

/** A share that somebody has read in a letter and entered. @returns its id */
export async function aFigureEntry(
  admin: pg.ClientBase,
  {
    government = 'kubu-raya',
    by = government,
    area,
    asOf = '2025-12-31',
    share = 3163,
    source = 'Surat BPJS',
    replaces,
  }: EntryToArrange = {},
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into figure_entry (tenant_id, indicator, area_code, as_of, as_of_precision, amount, source, source_day, evidence, replaces_id, entered_by)
     select id, 'COVERAGE', coalesce($2, area_code), $3::date, case when $3::date is null then 'UNTOLD' else 'YEAR' end, $4, $5, '2026-01-20', 'B/12/012026', $6::uuid, $7
     from tenant where id = $1 returning id`,
    [TENANTS[government].id, area ?? null, asOf, share, source, replaces ?? null, USERS[by]],
  )
  return rows[0]?.id ?? ''
}
