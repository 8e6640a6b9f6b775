import type pg from 'pg'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

interface PathToArrange {
  readonly government?: TestTenant
  readonly by?: TestTenant
  /** Left out: the whole area of the government. */
  readonly area?: string
  readonly indicator?: string
  /** By year; of shares in hundredths of a percent. */
  readonly steps?: readonly (readonly [year: number, amount: number])[]
  readonly fallAccepted?: boolean
}

/** Decides a path: its id, the decision and why. */
export const DECIDE_TARGET_PATH = 'select app.decide_target_path($1, $2, $3) as outcome'

/** A path of targets that somebody has proposed. @returns its id */
export async function aTargetPath(
  admin: pg.ClientBase,
  {
    government = 'kubu-raya',
    by = government,
    area,
    indicator = 'COVERAGE',
    steps = [
      [2098, 4_000],
      [2099, 5_000],
    ],
    fallAccepted = false,
  }: PathToArrange = {},
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into target_path (tenant_id, indicator, unit, area_code, years, amounts, fall_accepted, document_kind, document_number, document_day, document_name, reason, proposed_by)
     select id, $2, 'SHARE', coalesce($3, area_code), $4, $5, $6, 'PERKADA', '7/2026', '2026-01-20', 'Target perlindungan pekerja', 'Menurut rencana daerah', $7
     from tenant where id = $1 returning id`,
    [
      ...[TENANTS[government].id, indicator, area ?? null],
      ...[steps.map(([year]) => year), steps.map(([, amount]) => amount), fallAccepted, USERS[by]],
    ],
  )
  return rows[0]?.id ?? ''
}
