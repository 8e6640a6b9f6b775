import type pg from 'pg'
import { aWorker } from './a-worker.ts'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

export interface CohortToArrange {
  /** In this programme; a new one with `quota` if left out. */
  readonly programme?: string
  readonly quota?: number
  /** How many new people are members, and how many wait. */
  readonly members?: number
  readonly reserves?: number
  /** These people instead. */
  readonly workers?: readonly string[]
  readonly madeBy?: TestTenant
  readonly computed?: boolean
  readonly area?: string
  /** By an order of priority. */
  readonly ordered?: boolean
}

/** A draft of a cohort that counts as computed, past every policy. */
export async function aCohort(
  admin: pg.Client,
  tenant: TestTenant,
  { members: count = 0, reserves = 0, computed = true, area = '61.12', ...rest }: CohortToArrange,
): Promise<{ cohort: string; programme: string; members: readonly string[] }> {
  const owner = TENANTS[tenant].id
  const programme = rest.programme ?? (await anOpenProgramme(admin, owner, rest.quota ?? 1, area))
  const { rows } = await admin.query<{ id: string }>(
    `insert into cohort (tenant_id, programme_id, name, seed, created_by) values ($1, $2, 'Kohort uji', 'undian-1', $3) returning id`,
    [owner, programme, USERS[rest.madeBy ?? 'provinsi']],
  )
  const cohort = rows[0]?.id ?? ''
  await admin.query(
    `insert into cohort_area (cohort_id, tenant_id, area_code, quota, taken, eligible) values ($1, $2, '61.12', 1, 0, 1)`,
    [cohort, owner],
  )
  const members = [...(rest.workers ?? [])]
  while (members.length < count + reserves) members.push(await aWorker(admin, { birthDate: '1982-11-15' }))
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, $2, w.id, $5, w.village_code, row_number() over (order by w.id), 0, '{}', '0123456789abcdef',
       case when row_number() over (order by array_position($3::uuid[], w.id)) <= $4 then 'MEMBER' else 'RESERVE' end
     from worker w where w.id = any($3)`,
    [cohort, owner, members, rest.workers?.length ?? count, area],
  )
  if (rest.ordered === true)
    await admin.query(
      `insert into priority_version (programme_id, version, tenant_id, criteria, effective_from) values ($1, 1, $2, '[]', '2026-01-01')`,
      [programme, owner],
    )
  if (computed)
    await admin.query(
      `update cohort set rule_version = 1, priority_version = $2, judged_on = '2026-11-20', computed_at = now(), members = $3 where id = $1`,
      [cohort, rest.ordered === true ? 1 : null, members.length],
    )
  return { cohort, programme, members }
}

async function anOpenProgramme(admin: pg.Client, owner: string, quota: number, area: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, 'Uji', '{WORK_ACCIDENT,DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET') returning id`,
    [owner],
  )
  const id = rows[0]?.id ?? ''
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people) select $1, $2, code, custodian_tenant_id, $3 from area where code = $4`,
    [id, owner, quota, area],
  )
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, '{"fact":"AGE","from":18}', '2026-01-01')`,
    [id, owner],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [id])
  return id
}

/** Locks it as somebody who had no hand in it, in a transaction that the caller has begun. */
export async function locksCohort(client: pg.ClientBase, tenant: TestTenant, cohort: string): Promise<void> {
  await client.query(`select app.enter($1, $2, '', null)`, [TENANTS[tenant].id, USERS.pertamina])
  await client.query(`select app.lock_cohort($1, 'Untuk keputusan bupati')`, [cohort])
}

let lists = 0
/** Puts a computed draft on its public page, with objections until the end of the century. @returns the code of its address */
export async function publishes(admin: pg.ClientBase, cohort: string): Promise<string> {
  const code = `daftar${String(++lists).padStart(14, '0')}`
  await admin.query(
    `update cohort set state = 'PUBLISHED', published_at = now(), objections_until = '2099-12-31', public_code = $2 where id = $1`,
    [cohort, code],
  )
  return code
}
