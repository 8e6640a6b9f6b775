import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { TENANTS, type TestTenant } from './ground.ts'

export interface WorkerToArrange {
  readonly in?: string
  readonly keptBy?: TestTenant
  readonly registeredBy?: TestTenant
  readonly name?: string
  readonly birthDate?: string
  readonly sex?: 'FEMALE' | 'MALE'
  readonly status?: string
  readonly occupation?: string | null
  readonly decile?: number | null
}

/** Puts a person where a test needs one, past every policy. @returns the worker's id */
export async function aWorker(admin: pg.Client, facts: WorkerToArrange = {}): Promise<string> {
  const keptBy = facts.keptBy ?? 'kubu-raya'
  const name = facts.name ?? 'Yuliana Kusuma'
  const { rows } = await admin.query<{ id: string }>(
    `with new_person as (insert into person (blind_index) values ($1) returning id)
     insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
       occupation_code, welfare_decile, welfare_source, status, registered_by_tenant_id)
     select $2, id, $3, '6112', $4, lower($4), $5, $6, $7, $8, $9::smallint, case when $9::smallint is not null then 'DTSEN' end, $10, $11 from new_person returning id`,
    [
      randomBytes(32),
      TENANTS[keptBy].id,
      randomBytes(48),
      name,
      facts.birthDate ?? '1982-11-15',
      facts.sex ?? 'FEMALE',
      facts.in ?? (keptBy === 'pontianak' ? '61.71.01.1001' : '61.12.05.2003'),
      facts.occupation === undefined ? 'FARMER' : facts.occupation,
      facts.decile ?? null,
      facts.status ?? 'CANDIDATE',
      TENANTS[facts.registeredBy ?? keptBy].id,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('the worker was not inserted')
  return id
}

/** An organisation that may see people by its links, which no company does: for tests that need another viewer than the governments. */
export async function becomesInstitution(admin: pg.Client, tenant: TestTenant): Promise<void> {
  await admin.query(`update tenant set kind = 'INSTITUTION' where id = $1`, [TENANTS[tenant].id])
}

export async function aLink(
  admin: pg.Client,
  workerId: string,
  viewer: TestTenant,
  level: 'FULL' | 'REGISTERED' | 'PROOF',
): Promise<void> {
  await admin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) select id, $2, tenant_id, $3, 'FUNDING' from worker where id = $1`,
    [workerId, TENANTS[viewer].id, level],
  )
}
