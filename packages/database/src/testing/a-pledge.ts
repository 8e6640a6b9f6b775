import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

interface PledgeToArrange {
  readonly by?: TestTenant
  readonly region?: TestTenant
  readonly agreement?: string
  readonly workers?: number
  readonly fromMonth?: string
  readonly untilMonth?: string
  readonly areaCodes?: readonly string[]
  readonly occupationCodes?: readonly string[]
  /** An ended pledge, and how many rupiah this one brings from it. */
  readonly carriedFrom?: string | null
  readonly carried?: number
}

/** What a worker costs over the period of a pledge here. */
const PER_WORKER = 16_800

interface AgreementToDrawFrom {
  readonly region?: TestTenant
  readonly people?: number | null
  readonly rupiah?: number | null
  readonly state?: string
  readonly valid?: string
  readonly remainder?: 'RETURN' | 'ROLL_OVER'
  readonly renews?: string | null
  /** For where and for whom its money is meant; everywhere and everybody where left out. */
  readonly areaCodes?: readonly string[]
  readonly occupationCodes?: readonly string[]
}

/** A signed agreement of a company with a government, past its own guards. @returns its id */
export async function anAgreementToDrawFrom(
  admin: pg.Client,
  company: TestTenant,
  {
    region = 'pontianak',
    people = 10,
    rupiah = null,
    state = 'SIGNED',
    valid = '[2026-01-01,2028-01-01)',
    remainder = 'RETURN',
    renews = null,
    areaCodes = [],
    occupationCodes = [],
  }: AgreementToDrawFrom = {},
): Promise<string> {
  await admin.query('set session_replication_role = replica')
  const { rows } = await admin.query<{ id: string }>(
    `with a as (insert into agreement (tenant_id, kind, state, title, purpose, valid, quota_people, quota_rupiah, approved_by, signed_on,
           pledge_remainder, renews_id, pledge_area_codes, pledge_occupation_codes)
         select $1, 'COOPERATION', $5, 'Perjanjian', 'Melindungi pekerja', $6::daterange, $3, $4, u.id, case $5 when 'SIGNED' then date '2026-01-01' end, $7, $8, $9, $10
         from app_user u limit 1 returning id),
       y as (insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id)
         select $1, a.id, 1, 'COMPANY', $1::uuid from a union all select $1, a.id, 2, 'GOVERNMENT', $2::uuid from a)
     select id from a`,
    [
      TENANTS[company].id,
      TENANTS[region].id,
      people,
      rupiah,
      state,
      valid,
      remainder,
      renews,
      [...areaCodes],
      [...occupationCodes],
    ],
  )
  await admin.query('set session_replication_role = origin')
  return rows[0]?.id ?? ''
}

/** A draft of a pledge. @returns its id */
export async function aPledge(
  admin: pg.Client,
  company: TestTenant,
  {
    by = company,
    region = 'pontianak',
    agreement,
    workers = 1,
    fromMonth = '2027-01-01',
    untilMonth = '2027-07-01',
    areaCodes = [],
    occupationCodes = [],
    carriedFrom = null,
    carried = 0,
  }: PledgeToArrange = {},
): Promise<string> {
  const from = agreement ?? (await anAgreementToDrawFrom(admin, company, { region, people: 1_000 }))
  return within(admin, company, by, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into pledge (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month, insurance_programmes,
         area_codes, occupation_codes, carried_from_id, carried_rupiah)
       values ($1, $2, $3, 'WORKERS', $4::int, $4::int * $5::bigint, $5::bigint, $6, $7, '{WORK_ACCIDENT,DEATH}', $8, $9, $10, $11) returning id`,
      [
        TENANTS[company].id,
        from,
        TENANTS[region].id,
        workers,
        PER_WORKER,
        fromMonth,
        untilMonth,
        [...areaCodes],
        [...occupationCodes],
        carriedFrom,
        carried,
      ],
    )
    return rows[0]?.id ?? ''
  })
}

/** Offers a pledge, or takes it back. */
export async function movesPledge(
  admin: pg.Client,
  company: TestTenant,
  by: TestTenant,
  pledge: string,
  state: 'OFFERED' | 'APPROVED' | 'WITHDRAWN' | 'ENDED' = 'OFFERED',
): Promise<void> {
  await within(admin, company, by, () => admin.query('select app.move_pledge($1, $2, $3)', [pledge, state, null]))
}
