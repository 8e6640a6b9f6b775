import type pg from 'pg'
import { enterAs } from './arrange-decree.ts'
import { billList } from './measures/billing.ts'

/** What one person costs in each month of the second half of a year. */
const amountsIn = (year: number) =>
  [7, 8, 9, 10, 11, 12].map((month) => ({ month: `${year}-${String(month).padStart(2, '0')}-01`, rupiah: 16_800 }))

interface Answer {
  readonly list: string
  readonly answer: string
  readonly tenant: string
}

/** Everybody on the list with what it asks for them, and their place in it. */
const LISTED = `insert into listed select l.person_id, min(l.worker_id::text)::uuid, min(l.line_no), row_number() over (order by l.person_id)::int,
    sum(l.length)::int, sum(c.rupiah)::bigint, daterange(min(lower(l.months)), max(upper(l.months)))
  from app.listed_people($1) l join contribution_line c on c.list_id = $1 and c.line_no = l.line_no group by l.person_id`

/** Nine of ten stand in the first answer, of whom one is rejected. */
const first = ({ answer, tenant }: Answer): pg.QueryConfig => ({
  text: `insert into contribution_answer_row (answer_id, row_no, tenant_id, person_id, worker_id, national_id_prefix, membership_number, verdict, months, rupiah, reason, outcome)
    select $1, p.place, $2, p.person_id, p.worker_id, '6112', case when f.is_posted then '7' || lpad(p.person_id::text, 10, '0') end,
      case when f.is_posted then 'ACCEPTED' else 'REJECTED' end, case when f.is_posted then p.months else 0 end, case when f.is_posted then p.rupiah else 0 end,
      case when not f.is_posted then 'NIK tidak padan' end, case when f.is_posted then 'POSTED' else 'REJECTED' end
    from listed p cross join lateral (select p.place % 10 <> 1 as is_posted) f where p.place % 10 <> 0`,
  values: [answer, tenant],
})
const postings = ({ list, answer, tenant }: Answer): pg.QueryConfig => ({
  text: `insert into contribution_posting (list_id, person_id, tenant_id, worker_id, verdict, months, rupiah, membership_number, reason, answer_id, row_no)
    select $1, person_id, tenant_id, worker_id, verdict, months, rupiah, membership_number, reason, answer_id, row_no from contribution_answer_row
    where answer_id = $2 and tenant_id = $3`,
  values: [list, answer, tenant],
})
const memberships = ({ answer, tenant }: Answer): pg.QueryConfig => ({
  text: `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
    select r.person_id, i.programme, daterange(lower(p.span), null), r.membership_number, $2, a.recorded_by
    from listed p join contribution_answer_row r on r.answer_id = $1 and r.row_no = p.place join contribution_answer a on a.id = r.answer_id
      cross join (values ('WORK_ACCIDENT'), ('DEATH')) i(programme) where r.outcome = 'POSTED'`,
  values: [answer, tenant],
})
const protectedMonths = ({ list, answer, tenant }: Answer): pg.QueryConfig => ({
  text: `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
    select r.person_id, i.programme, p.span, $3, $1, p.line_no from listed p join contribution_answer_row r on r.answer_id = $2 and r.row_no = p.place
      cross join (values ('WORK_ACCIDENT'), ('DEATH')) i(programme) where r.outcome = 'POSTED'`,
  values: [list, answer, tenant],
})

/** The second answer rejects a tenth that was posted, gives a tenth another number, and names a tenth of strangers. */
const second = ({ answer, tenant }: Answer): pg.QueryConfig => ({
  text: `insert into contribution_answer_row (answer_id, row_no, tenant_id, person_id, worker_id, national_id_prefix, membership_number, verdict, months, rupiah, reason, outcome, fault)
    select $1, row_number() over (order by p.place), $2, case when p.place % 10 <> 4 then p.person_id end, case when p.place % 10 <> 4 then p.worker_id end, '6112',
      case when p.place % 10 <> 2 then '8' || lpad(p.person_id::text, 10, '0') end, case when p.place % 10 <> 2 then 'ACCEPTED' else 'REJECTED' end,
      case when p.place % 10 <> 2 then p.months else 0 end, case when p.place % 10 <> 2 then p.rupiah else 0 end,
      case when p.place % 10 = 2 then 'NIK tidak padan' end, case when p.place % 10 = 4 then 'UNMATCHED' else 'CONFLICT' end,
      case p.place % 10 when 2 then 'OTHER_ANSWER' when 3 then 'OTHER_NUMBER' end
    from listed p where p.place % 10 in (2, 3, 4)`,
  values: [answer, tenant],
})

/** What an answer's own row counts. */
const counts = ({ answer, tenant }: Answer): pg.QueryConfig => ({
  text: `update contribution_answer a set stated_people = t.people, stated_rupiah = t.rupiah, posted_people = t.posted, rejected_people = t.rejected, open_rows = t.open
    from (select count(*) as people, sum(r.rupiah) as rupiah, count(*) filter (where r.outcome = 'POSTED') as posted,
        count(*) filter (where r.outcome = 'REJECTED') as rejected, count(*) filter (where r.outcome in ('UNMATCHED', 'CONFLICT')) as open
      from contribution_answer_row r where r.answer_id = $1 and r.tenant_id = $2) t
    where a.id = $1`,
  values: [answer, tenant],
})

/**
 * A list of half a year of everybody whom a decree pays for, nine tenths of it paid and received, about which the insurer has answered twice: the second
 * answer contradicts the first about a fifth of the people. The rows are written as the product leaves them, past its guards: taking an answer in judges
 * each row, which is no part of reading it.
 *
 * @returns its id
 */
export async function arrangeContributionList(
  admin: pg.Client,
  tenant: string,
  { decree, year }: { readonly decree: string; readonly year: number },
): Promise<string> {
  const as = async (role: string, text: string, values: readonly unknown[]): Promise<string> => {
    await admin.query('begin')
    await enterAs(admin, tenant, role)
    const { rows } = await admin.query<{ id: string }>(text, [...values])
    await admin.query('commit')
    return rows[0]?.id ?? ''
  }
  const list = await as('OFFICER', 'select app.draft_contribution_list($1, $2, $3, $4) as id', [
    decree,
    `${year}-07-01`,
    `${year + 1}-01-01`,
    JSON.stringify(amountsIn(year)),
  ])
  await admin.query('analyze contribution_line, decree_holding, decree_entry, person')
  await billList(admin, tenant, list)
  await as(
    'TREASURER',
    `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
     select id, tenant_id, billed_rupiah / 10 * 9, app.today(), 'SP2D-1' from contribution_list where id = $1 returning id`,
    [list],
  )
  await as(
    'OFFICER',
    `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference)
     select list_id, tenant_id, rupiah, app.today(), 'BPJS-1' from contribution_payment where list_id = $1 returning id`,
    [list],
  )
  await admin.query(
    'create temporary table listed (person_id bigint, worker_id uuid, line_no int, place int, months int, rupiah bigint, span daterange)',
  )
  await admin.query(LISTED, [list])
  for (const [name, statements] of [
    ['jawaban-1.csv', [first, postings, memberships, protectedMonths, counts]],
    ['jawaban-2.csv', [second, counts]],
  ] as const) {
    const answer = await as(
      'OFFICER',
      `insert into contribution_answer (list_id, tenant_id, file_name, sha256, stated_people, stated_rupiah, recorded_by)
       values ($1, $2, $3, sha256(convert_to($3, 'UTF8')), 1, 0, app.user_id()) returning id`,
      [list, tenant, name],
    )
    await admin.query('set session_replication_role = replica')
    for (const statement of statements) {
      // The planner takes what was just written for one row.
      await admin.query('analyze listed, contribution_answer_row')
      await admin.query(statement({ list, answer, tenant }))
    }
    await admin.query('set session_replication_role = origin')
    await admin.query('analyze contribution_answer_row, contribution_posting, protected_span, insured_membership')
  }
  return list
}

/** Copies of rows, with a few columns of their own: as if somebody else had written them. */
const COPY_OF_LIST = `insert into contribution_list select (jsonb_populate_record(l, jsonb_build_object('id', $2::uuid, 'tenant_id', $3::uuid, 'funding_source', 'REGIONAL_BUDGET'))).*
  from contribution_list l where l.id = $1`
const COPY_OF_ANSWERS = `with copied as (
    insert into contribution_answer select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'list_id', $2::uuid))).*
    from contribution_answer a where a.list_id = $1 returning id, file_name)
  insert into contribution_answer_row select (jsonb_populate_record(r, jsonb_build_object('answer_id', c.id))).*
  from contribution_answer a join copied c using (file_name) join contribution_answer_row r on r.answer_id = a.id where a.list_id = $1`

/** The same list as if another government paid it, whose answers the government of the decree brings. @returns its id */
export async function copyAsListOfPayer(admin: pg.Client, list: string, payer: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>('select uuidv7()::text as id')
  const id = rows[0]?.id ?? ''
  await admin.query('set session_replication_role = replica')
  await admin.query(COPY_OF_LIST, [list, id, payer])
  await admin.query(COPY_OF_ANSWERS, [list, id])
  await admin.query('set session_replication_role = origin')
  return id
}
