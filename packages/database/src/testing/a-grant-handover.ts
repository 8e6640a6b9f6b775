import type pg from 'pg'
import { aReport } from './a-claim.ts'
import { within } from './a-decree.ts'
import { aRegionalGrant } from './a-regional-grant.ts'
import { aWorker } from './a-worker.ts'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

const TENANT = TENANTS['kubu-raya'].id

export interface GrantedDeath {
  readonly worker: string
  readonly event: string
  readonly claim: string
  readonly grant: string
}

/** A death in Kubu Raya in a month that death insurance protects, to whose family the regency gives Rp1.5 million, or the province. */
export async function aGrantedDeath(
  admin: pg.Client,
  {
    months = '[2026-03-01,2026-05-01)',
    giver = 'kubu-raya',
  }: { readonly months?: string; readonly giver?: TestTenant } = {},
): Promise<GrantedDeath> {
  const worker = await aWorker(admin)
  await protects(admin, worker, months)
  const event = await aReport(admin, worker)
  const { rows } = await admin.query<{ id: string }>('select id from claim where event_id = $1', [event])
  const grant = await aRegionalGrant(admin, { government: giver })
  await within(admin, giver, 'pontianak', () => admin.query('select app.decide_regional_grant($1, true)', [grant]))
  return { worker, event, claim: rows[0]?.id ?? '', grant }
}

async function protects(admin: pg.Client, worker: string, months: string): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select person_id, 'DEATH', $2::daterange, $3, gen_random_uuid(), 1 from worker where id = $1`,
    [worker, months, TENANT],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}

interface Written {
  readonly by?: TestTenant
  readonly rupiah?: number
  readonly lessReason?: string | null
  readonly day?: string
  readonly heir?: string | null
  readonly receiver?: string | null
}

/** Somebody writes down that the family has the grant. @returns its id */
export function handsGrantOver(
  admin: pg.Client,
  { claim, grant }: Pick<GrantedDeath, 'claim' | 'grant'>,
  written: Written = {},
): Promise<string> {
  const { by = 'kubu-raya', rupiah = 1_500_000, lessReason = null, day = '2026-03-20', heir = null } = written
  const receiver = written.receiver ?? (heir === null ? 'Siti Aminah' : null)
  return within(admin, 'kubu-raya', by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `with paper as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
         values ($1, 'kuitansi.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id)
       insert into grant_handover (tenant_id, claim_id, grant_id, rupiah, less_reason, handed_on, heir_id, receiver_name, file_id)
       select $1, $3, $4, $5, $6, $7, $8, $9, p.id from paper p returning id`,
      [TENANT, USERS[by], claim, grant, rupiah, lessReason, day, heir, receiver],
    )
    return rows[0]?.id ?? ''
  })
}

export const DECIDE_GRANT_HANDOVER = 'select app.decide_grant_handover($1, $2) as outcome'

/** Somebody confirms an entry, or sets it aside. @returns the outcome */
export function decidesGrantHandover(admin: pg.Client, by: TestTenant, id: string, confirms = true): Promise<string> {
  return within(admin, 'kubu-raya', by, async () => {
    const { rows } = await admin.query<{ outcome: string }>(DECIDE_GRANT_HANDOVER, [id, confirms])
    return rows[0]?.outcome ?? ''
  })
}
