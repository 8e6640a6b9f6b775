import type pg from 'pg'

export interface ArrangedDecree {
  readonly programme: string
  readonly decree: string
}

interface DecreeSize {
  readonly people: number
  /** Nobody is designated twice in a month: each decree, and its programme, has a year of its own. */
  readonly year: number
  /** Left as it was drafted, or as it was approved. */
  readonly isLeft?: 'DRAFT' | 'APPROVED'
}

/** A signed designation of so many people of this tenant, for one year; invented, so that the year may be over. */
export async function arrangeDecree(
  admin: pg.Client,
  tenant: string,
  { people, year, isLeft }: DecreeSize,
): Promise<ArrangedDecree> {
  const programme = await idOf(
    admin,
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source, synthetic)
     values ($1, 'Pengukuran', '{WORK_ACCIDENT,DEATH}', daterange(make_date($2, 1, 1), make_date($2 + 1, 1, 1)), 'PROVINCIAL_BUDGET', true) returning id`,
    [tenant, year],
  )
  await admin.query(
    `with quotas as (insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
       select $1, $2, a.code, a.custodian_tenant_id, count(*) from worker_listing l join area a on a.code = l.regency_code where l.tenant_id = $2 group by a.code)
     insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, '{"fact":"RESIDENCE","among":["61"]}', '2026-01-01')`,
    [programme, tenant],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [programme])
  const cohort = await idOf(
    admin,
    `insert into cohort (tenant_id, programme_id, name, seed) values ($1, $2, 'Pengukuran', 'pengukuran-1') returning id`,
    [tenant, programme],
  )
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, $2, l.worker_id, l.regency_code, l.village_code, row_number() over (partition by l.regency_code order by l.worker_id), 0, '{}',
       '0000000000000000', 'MEMBER' from (select * from worker_listing where tenant_id = $2 order by worker_id limit $3) l`,
    [cohort, tenant, people],
  )
  await admin.query(
    `update cohort set rule_version = 1, judged_on = '2026-11-20', computed_at = now(), members = $2 where id = $1`,
    [cohort, people],
  )
  await admin.query('analyze cohort_member')
  await admin.query('begin')
  await enterAs(admin, tenant, 'APPROVER')
  await admin.query(`select app.lock_cohort($1, 'Untuk pengukuran')`, [cohort])
  await enterAs(admin, tenant, 'OFFICER')
  const decree = await draftDecree(admin, tenant, { kind: 'DESIGNATION', programme, of: cohort, people, year })
  await admin.query('select app.fill_decree($1)', [decree])
  if (isLeft === 'DRAFT') {
    await admin.query('commit')
    return { programme, decree }
  }
  await admin.query(
    `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days) values ($1, 1, 1, $2, 'Paraf', 'APPROVE', 1)`,
    [decree, tenant],
  )
  await admin.query(`update decree set state = 'REVIEW', submission = 1 where id = $1`, [decree])
  await enterAs(admin, tenant, 'APPROVER')
  await admin.query(
    `insert into decree_vote (decree_id, tenant_id, submission, position, vote) values ($1, $2, 1, 1, 'APPROVE')`,
    [decree, tenant],
  )
  if (isLeft !== 'APPROVED') await signDecree(admin, tenant, decree)
  await admin.query('commit')
  return { programme, decree }
}

/** Records the signature of an approved decree, with its paper and scan, as whoever is entered. */
export async function signDecree(admin: pg.Client, tenant: string, decree: string): Promise<void> {
  const file = await idOf(
    admin,
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'x.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT') returning id`,
    [tenant],
  )
  await admin.query(
    `insert into decree_paper (decree_id, tenant_id, approved_hash, part, file_id, pages) select id, tenant_id, approved_hash, 'TEXT', $2, 1 from decree where id = $1`,
    [decree, file],
  )
  await admin.query(
    `insert into decree_scan (decree_id, tenant_id, approved_hash, file_id, pages, annex_pages) select id, tenant_id, approved_hash, $2, 1, 0 from decree where id = $1`,
    [decree, file],
  )
  await admin.query(`select app.sign_decree($1, $2, '2026-11-20', 'Nama', 'Gubernur', 'DEFINITIVE', $3, '[]', 0)`, [
    decree,
    decree,
    file,
  ])
}

/** Enters somebody of the tenant who holds the role. */
export async function enterAs(admin: pg.Client, tenant: string, role: string): Promise<void> {
  await admin.query(
    `select app.enter($1, (select user_id from membership where tenant_id = $1 and role = $2 limit 1), '', null)`,
    [tenant, role],
  )
}

/** A draft by whoever is entered. @returns its id */
export function draftDecree(
  admin: pg.Client,
  tenant: string,
  draft: DecreeSize & {
    readonly kind: 'DESIGNATION' | 'AMENDMENT'
    readonly programme: string
    /** The cohort, or the designation that is amended. */
    readonly of: string
  },
): Promise<string> {
  const { kind, programme, of, people, year } = draft
  return idOf(
    admin,
    `insert into decree (tenant_id, kind, programme_id, cohort_id, amends_id, title, from_month, until_month, funding_source, quota_people, public_code, synthetic)
     values ($1, $2, $3, case when $2 = 'DESIGNATION' then $4::uuid end, case when $2 = 'AMENDMENT' then $4::uuid end, 'Pengukuran', make_date($6, 1, 1), make_date($6 + 1, 1, 1),
       'PROVINCIAL_BUDGET', $5, left(md5($4 || $2), 20), true) returning id`,
    [tenant, kind, programme, of, people, year],
  )
}

async function idOf(admin: pg.Client, text: string, values: unknown[]): Promise<string> {
  return (await admin.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
}
