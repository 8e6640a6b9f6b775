import { createHash } from 'node:crypto'
import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

export const hashOfFamilyCode = (code: string): Buffer => createHash('sha256').update(code).digest()

/** The statement by which somebody gives a link out, and its values. */
export function givingFamilyLink(
  worker: string,
  code: string,
  keeper: TestTenant = 'kubu-raya',
): [text: string, values: unknown[]] {
  return [
    'insert into family_link (tenant_id, worker_id, code_hash) values ($1, $2, $3)',
    [TENANTS[keeper].id, worker, hashOfFamilyCode(code)],
  ]
}

/** Somebody of the keeper gives a family its link. */
export async function givesFamilyLink(
  admin: pg.Client,
  worker: string,
  code: string,
  { by = 'kubu-raya', keeper = 'kubu-raya' }: { readonly by?: TestTenant; readonly keeper?: TestTenant } = {},
): Promise<void> {
  await within(admin, keeper, by, () => admin.query(...givingFamilyLink(worker, code, keeper)))
}

const PHONE_BYTES = Buffer.from('sealed '.repeat(8))

/** The statement by which a family reports a death, and its values. */
export function reportingByFamily(
  code: string,
  kind = 'DEATH',
  day = '2026-03-04',
  precision = 'DAY',
): [text: string, values: unknown[]] {
  return [
    `select app.report_by_family_link($1, uuidv7(), $2, $3, $5, 'RS Sudarso', null, null, 'Dewi Lestari', 'SPOUSE', $4) as outcome`,
    [hashOfFamilyCode(code), kind, day, PHONE_BYTES, precision],
  ]
}

/** The family reports by its link. @returns the outcome, and the id of the report of this link */
export async function familyReports(
  admin: pg.Client,
  code: string,
  kind?: string,
): Promise<{ readonly outcome: string; readonly id: string }> {
  const answer = await admin.query<{ outcome: string }>(...reportingByFamily(code, kind))
  const { rows } = await admin.query<{ id: string }>(
    'select r.id from outside_report r join family_link l on l.id = r.family_link_id where l.code_hash = $1',
    [hashOfFamilyCode(code)],
  )
  return { outcome: answer.rows[0]?.outcome ?? '', id: rows[0]?.id ?? '' }
}
