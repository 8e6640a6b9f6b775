import { foldProtection } from '@payung/demo-data/people/people.queries'
import type pg from 'pg'
import { arrangeDecree } from './arrange-decree.ts'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from './bench-database.ts'

/** Whose account signs in: the first company of the directory that has an officer. */
export interface ArrangedCompany {
  readonly company: string
  readonly account: string
  /** The year of which all months are over. */
  readonly year: number
}

interface CompanySize {
  readonly pledges: number
  /** Of all pledges together. */
  readonly people: number
}

/** An agreement, and pledges of the second half of the year under it, each approved for as many people as each other one. */
const PLEDGES = `with a as (
    insert into agreement (tenant_id, kind, state, title, purpose, valid, quota_people, approved_by, signed_on)
    select $1::uuid, 'COOPERATION', 'SIGNED', 'Pengukuran', 'Melindungi pekerja', daterange(make_date($3::int, 1, 1), make_date($3::int + 3, 1, 1)), $5::int, u.id,
      make_date($3::int, 1, 1) from app_user u limit 1 returning id),
  party as (insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id)
    select $1::uuid, a.id, 1, 'COMPANY', $1::uuid from a union all select $1::uuid, a.id, 2, 'GOVERNMENT', $2::uuid from a),
  made as (
    insert into pledge (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month, insurance_programmes, state,
      taken_workers, taken_rupiah, drafted_by, drafted_at, offered_by, offered_at)
    select $1::uuid, a.id, $2::uuid, 'WORKERS', $5::int / $4::int, $5::int / $4::int * 100800::bigint, 100800, make_date($3::int, 7, 1), make_date($3::int + 1, 1, 1),
      '{WORK_ACCIDENT,DEATH}', 'APPROVED', $5::int / $4::int, $5::int / $4::int * 100800::bigint, d.user_id, make_date($3::int, 6, 1), o.user_id, make_date($3::int, 6, 2)
    from a cross join generate_series(1, $4::int) cross join (select user_id from membership where tenant_id = $1::uuid and role = 'OFFICER' limit 1) d
      cross join (select user_id from membership where tenant_id = $1::uuid and role = 'APPROVER' limit 1) o
    returning id, tenant_id),
  step as (insert into pledge_step (pledge_id, tenant_id, to_state, at)
    select m.id, m.tenant_id, s.state, s.at from made m cross join (values ('OFFERED', make_date($3::int, 6, 2)), ('MATCHED', make_date($3::int, 6, 3)),
      ('APPROVED', make_date($3::int, 6, 4))) s(state, at)),
  figure as (insert into pledge_figure (pledge_id, tenant_id, district_code, occupation_code, people)
    select m.id, m.tenant_id, (select code from area where level = 'DISTRICT' order by code limit 1), '*', $5::int / $4::int from made m)
  select count(*) from made`

/** Who is designated is taken by one pledge after the other, and stands on the list that pays for it. */
const PEOPLE = `create temporary table paid_for as
  select p.id as pledge, p.list, h.*, row_number() over (partition by p.id order by h.no)::int as place
  from (select h.*, row_number() over (order by h.worker_id) as no, c.cohort_id from decree_holding h join decree c on c.id = h.decree_id where h.decree_id = $1) h
    join (select id, uuidv7() as list, row_number() over (order by id) as pledge_no from pledge where tenant_id = $2) p on p.pledge_no = (h.no - 1) / $3::int + 1`
const PLACES = `insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, months, matched_at)
  select pledge, tenant_id, cohort_id, worker_id, person_id, place, left(village_code, 8), daterange(make_date($1::int, 7, 1), make_date($1::int + 1, 1, 1)),
    make_date($1::int, 6, 3) from paid_for`

/** A bill of each pledge: all but that of the newest are paid and received, and the insurer has posted everybody of them. */
const LISTS = `insert into contribution_list (id, tenant_id, decree_id, decree_tenant_id, funding_source, from_month, until_month, state, months, people, person_months,
    total_rupiah, drafted_by, drafted_at, approved_by, approved_at, sent_on, sent_at, sent_by, billing_code, billed_rupiah, due_on, billed_by, billed_on, billed_at)
  select x.list, $1, x.decree_id, x.tenant_id, 'CSR', make_date($2::int, 7, 1), make_date($2::int + 1, 1, 1), 'BILLED',
    $3::jsonb, count(*), count(*) * 6, count(*) * 100800, d.user_id, make_date($2::int, 7, 1), o.user_id, make_date($2::int, 7, 2), make_date($2::int, 7, 3),
    make_date($2::int, 7, 3), d.user_id, '88' || lpad(row_number() over (order by x.pledge)::text, 10, '0'), count(*) * 100800, make_date($2::int, 7, 20), d.user_id,
    make_date($2::int, 7, 4), make_date($2::int, 7, 4)
  from paid_for x cross join (select user_id from membership where tenant_id = $1 and role = 'OFFICER' limit 1) d
    cross join (select user_id from membership where tenant_id = $1 and role = 'APPROVER' limit 1) o
  group by x.list, x.pledge, x.decree_id, x.tenant_id, d.user_id, o.user_id`
const LINES = `insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, rupiah)
  select list, place, $1, decree_id, line_no, entry_decree_id, worker_id, village_code, daterange(make_date($2::int, 7, 1), make_date($2::int + 1, 1, 1)), 100800 from paid_for`
const PAID_LISTS = `(select c.* from contribution_list c where c.tenant_id = $1 and c.id <> (select list from paid_for order by pledge desc limit 1)) c`
const PAYMENTS = `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by, recorded_at)
  select c.id, $1, c.billed_rupiah, make_date($2::int, 7, 10), 'TRF-' || c.billing_code, c.billed_by, make_date($2::int, 7, 10) from ${PAID_LISTS}`
const RECEIPTS = `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference, recorded_by, recorded_at)
  select c.id, $1, c.billed_rupiah, make_date($2::int, 7, 11), 'BPJS-' || c.billing_code, c.billed_by, make_date($2::int, 7, 11) from ${PAID_LISTS}`
const POSTINGS = `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
  select x.person_id, i.programme, daterange(make_date($2::int, 7, 1), make_date($2::int + 1, 1, 1)), $1, x.list, x.place
  from paid_for x join ${PAID_LISTS} on c.id = x.list cross join (values ('WORK_ACCIDENT'), ('DEATH')) i(programme)`

/** No trigger has seen that there is something to count. */
const MARKS =
  'insert into pledge_sum_change (tenant_id, pledge_id) select tenant_id, id from pledge where tenant_id = $1'

/**
 * A company with so many pledges to the province for half of the last year, of so many people together: designated by one decree, on one bill a pledge, paid,
 * received and posted but for the newest. Written past its guards: judging each row is no part of reading them.
 */
export async function arrangeCompany(
  { admin }: BenchDatabase,
  { pledges, people }: CompanySize,
): Promise<ArrangedCompany> {
  const region = await tenantIdOf(admin, '61')
  const { company, account } = await companyWithOfficer(admin)
  const year = new Date().getUTCFullYear() - 1
  await lettingEverybodyLive(admin)
  const { decree } = await arrangeDecree(admin, region, { people, year })
  await admin.query('set session_replication_role = replica')
  await admin.query(PLEDGES, [company, region, year, pledges, people])
  await admin.query(PEOPLE, [decree, company, people / pledges])
  await admin.query('analyze paid_for')
  await admin.query(PLACES, [year])
  const months = [7, 8, 9, 10, 11, 12].map((month) => ({
    month: `${year}-${String(month).padStart(2, '0')}-01`,
    people: people / pledges,
    perPersonRupiah: 16_800,
  }))
  await admin.query(LISTS, [company, year, JSON.stringify(months)])
  for (const statement of [LINES, PAYMENTS, RECEIPTS, POSTINGS]) await admin.query(statement, [company, year])
  await admin.query('set session_replication_role = origin')
  await admin.query('drop table paid_for')
  // As the work behind has done by the time at which a company opens its home.
  await foldProtection(admin)
  await admin.query(MARKS, [company])
  await admin.query('select app.fold_pledge_sums($1)', [pledges])
  await admin.query('vacuum analyze')
  return { company, account, year }
}

async function companyWithOfficer(admin: pg.Client): Promise<Pick<ArrangedCompany, 'company' | 'account'>> {
  const { rows } = await admin.query<{ id: string; email: string }>(
    `select t.id, u.email from tenant t join membership m on m.tenant_id = t.id and m.role = 'OFFICER' join app_user u on u.id = m.user_id
     where t.kind = 'COMPANY' and exists (select from membership o where o.tenant_id = t.id and o.role = 'APPROVER') order by t.code limit 1`,
  )
  const [first] = rows
  if (first === undefined) throw new Error('no company with an officer and an approver')
  return { company: first.id, account: first.email.replace(/@.*$/, '') }
}
