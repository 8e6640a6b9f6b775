import type pg from 'pg'
import { enterAs } from './arrange-decree.ts'

/** Everybody of a tenant waits in the reserve of one locked list, which designated nobody; written past its guards. */
export async function arrangeReserve(admin: pg.Client, tenant: string): Promise<void> {
  await admin.query('set session_replication_role = replica')
  const { rows } = await admin.query<{ id: string }>(
    `with p as (
       insert into programme (tenant_id, name, insurance_programmes, period, funding_source, state, synthetic)
       values ($1, 'Pengukuran', '{WORK_ACCIDENT,DEATH}', daterange('2027-01-01', '2028-01-01'), 'PROVINCIAL_BUDGET', 'OPEN', true) returning id)
     insert into cohort (tenant_id, programme_id, name, seed, state, locked_at, content_hash, rule_version, judged_on, computed_at)
     select $1, p.id, 'Pengukuran', 'pengukuran-1', 'LOCKED', now(), sha256('pengukuran'), 1, '2026-11-20', now() from p returning id`,
    [tenant],
  )
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, $2, l.worker_id, l.regency_code, l.village_code, row_number() over (partition by l.regency_code order by md5(l.worker_id::text)), 0, '{}',
       '0000000000000000', 'RESERVE' from worker_listing l where l.tenant_id = $2`,
    [rows[0]?.id, tenant],
  )
  await admin.query('set session_replication_role = origin')
}

interface PledgeSize {
  readonly company: string
  readonly region: string
  readonly workers: number
}

/** A pledge for so many workers and half a year, offered to the region under an agreement that both have signed. @returns its id */
export async function arrangePledge(admin: pg.Client, { company, region, workers }: PledgeSize): Promise<string> {
  await admin.query('set session_replication_role = replica')
  const agreement = await admin.query<{ id: string }>(
    `with a as (insert into agreement (tenant_id, kind, state, title, purpose, valid, quota_people, approved_by, signed_on)
         select $1, 'COOPERATION', 'SIGNED', 'Pengukuran', 'Melindungi pekerja', daterange('2026-01-01', '2028-01-01'), $3, u.id, '2026-01-01'
         from app_user u limit 1 returning id),
       y as (insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id)
         select $1, a.id, 1, 'COMPANY', $1::uuid from a union all select $1, a.id, 2, 'GOVERNMENT', $2::uuid from a)
     select id from a`,
    [company, region, workers],
  )
  await admin.query('set session_replication_role = origin')
  await admin.query('begin')
  await enterAs(admin, company, 'OFFICER')
  const { rows } = await admin.query<{ id: string }>(
    `insert into pledge (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month, insurance_programmes,
       area_codes, occupation_codes)
     values ($1, $2, $3, 'WORKERS', $4::int, $4::int * 100800::bigint, 100800, '2027-01-01', '2027-07-01', '{WORK_ACCIDENT,DEATH}', '{}', '{}') returning id`,
    [company, agreement.rows[0]?.id, region, workers],
  )
  const pledge = rows[0]?.id ?? ''
  await enterAs(admin, company, 'APPROVER')
  await admin.query(`select app.move_pledge($1, 'OFFERED', null)`, [pledge])
  await admin.query('commit')
  return pledge
}
