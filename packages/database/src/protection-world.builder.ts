import fc from 'fast-check'
import type pg from 'pg'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const VILLAGES = ['61.12.05.2003', '61.12.01.2001'] as const
/** Of which tenant, and for which programmes; the first is divided among payers. */
const DECREES = [
  ['kubu-raya', '{WORK_ACCIDENT,DEATH}'],
  ['kubu-raya', '{DEATH}'],
  ['pontianak', '{WORK_ACCIDENT,DEATH}'],
] as const satisfies readonly (readonly [TestTenant, string])[]
const PEOPLE = 4
export const idOf = (decree: number) => `00000000-0000-7000-8000-00000000000${decree}`
const listId = (list: number) => `20000000-0000-7000-8000-${String(list).padStart(12, '0')}`

/** The first day of a month, counted from a year before this one. */
const monthOf = (now: string) => (at: number) => {
  const index = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 13 + at
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
}

export interface World {
  readonly admin: pg.Client
  readonly workers: readonly string[]
  readonly month: (at: number) => string
}

const GUARDED = [
  'decree_holding',
  'contribution_list',
  'contribution_line',
  'contribution_payment',
  'contribution_payment_return',
  'protected_span',
  'posted_share',
  'funding_rule',
  'funding_class',
  'funding_share',
  'funding_member',
  'decree',
  'programme',
  'life_event',
  'worker_proposal',
] as const

/** Signed decrees of two governments, of which a test then says whom they designate when. What keeps facts true is not what this is about. */
export async function arrange(admin: pg.Client): Promise<World> {
  await admin.query(`update tenant set area_code = code where code like '61%'`)
  for (const table of GUARDED) await admin.query(`alter table ${table} disable trigger all`)
  for (const [table, trigger] of (
    await admin.query<{ table: string; trigger: string }>(
      `select tgrelid::regclass::text as table, tgname as trigger from pg_trigger where tgname like 'protection_of_%' or tgname like 'cover_of_%'`,
    )
  ).rows.map((row) => [row.table, row.trigger] as const))
    await admin.query(`alter table ${table} enable trigger ${trigger}`)
  await admin.query(`delete from reference_amount where key = 'ARREARS_PAYABLE'`)
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('ARREARS_PAYABLE', '[2015-07-01,)', 1, 'MONTHS')`,
  )
  for (const [at, [tenant, programmes]] of DECREES.entries()) {
    await admin.query(
      `insert into programme (id, tenant_id, name, insurance_programmes, period, funding_source)
       values ($1, $2, 'Program', $3, '[2020-01-01,2040-01-01)', 'REGIONAL_BUDGET')`,
      [idOf(at), TENANTS[tenant].id, programmes],
    )
    await admin.query(
      `insert into decree (id, tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, public_code, state,
         content_hash, number, signed_on, signed_at, signed_file_id, signatory_name, signatory_capacity, cost)
       values ($1, $2, 'DESIGNATION', $1, $1, 'Keputusan', '2020-01-01', '2040-01-01', 'REGIONAL_BUDGET', 9, $3, 'SIGNED', sha256('x'), $3, '2026-01-01',
         now(), $1, 'Nama Contoh', 'DEFINITIVE', '[]')`,
      [idOf(at), TENANTS[tenant].id, `keputusan0000000000${at}`],
    )
  }
  await admin.query(
    `insert into funding_rule (decree_id, rule_no, tenant_id, payer_tenant_id, payer_name, funding_source)
     select $1::uuid, n, $2::uuid, p, case when p is null then 'Yayasan Peduli' end, case when p is null then 'CSR' else 'REGIONAL_BUDGET' end
     from unnest(array[1, 2, 3], array[$2, $3, null]::uuid[]) x(n, p)`,
    [idOf(0), TENANTS['kubu-raya'].id, TENANTS.pontianak.id],
  )
  await admin.query(
    `insert into funding_class (decree_id, class_no, tenant_id) select $1::uuid, c, $2::uuid from unnest(array[1, 2]) c`,
    [idOf(0), TENANTS['kubu-raya'].id],
  )
  const workers: string[] = []
  while (workers.length < PEOPLE) workers.push(await aWorker(admin, { in: VILLAGES[0] }))
  const { rows } = await admin.query<{ now: string }>(`select app.today()::text as now`)
  const month = monthOf(rows[0]?.now ?? '')
  // One class is shared by two governments, and from a month on by a party outside; the other has that party alone in a few months.
  await admin.query(
    `insert into funding_share (decree_id, class_no, rule_no, months, tenant_id, rupiah)
     values ($1, 1, 1, daterange($3, $5), $2, 9000), ($1, 1, 2, daterange($3, $4), $2, 7800), ($1, 1, 3, daterange($4, $5), $2, 7800),
       ($1, 2, 3, daterange($3, $4), $2, 16800)`,
    [idOf(0), TENANTS['kubu-raya'].id, month(0), month(12), month(26)],
  )
  return { admin, workers, month }
}

export type Step = (world: World) => Promise<unknown>
const anyOf = (count: number) => fc.integer({ min: 0, max: count - 1 })
const aMonth = fc.integer({ min: 7, max: 13 })
const NUMBERS = fc.option(fc.integer({ min: 900_001, max: 900_002 }), { freq: 4 })

let lines = 0
interface Designated {
  readonly decree: number
  readonly person: number
  readonly village: number
  readonly from: number
  readonly months: number
  readonly number: number | null
  readonly kind: number | null
}
export const signs =
  (people: readonly Designated[]): Step =>
  ({ admin, workers, month }) =>
    admin.query(
      `with asked as materialized (
             select s.*, d.tenant_id from jsonb_to_recordset($1) s(line int, decree uuid, worker uuid, village text, "from" date, until date, number bigint, class int)
               join decree d on d.id = s.decree
           ), member as (
             insert into funding_member (decree_id, line_no, class_no, tenant_id)
             select decree, line, class, tenant_id from asked where class is not null and decree = $2)
           insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
             from_month, until_month)
           select a.decree, a.line, a.decree, a.line, a.tenant_id, a.decree, w.id, coalesce(a.number, w.person_id), '61.12', a.village, a."from", a.until
           from asked a join worker w on w.id = a.worker`,
      [
        JSON.stringify(
          people.map(({ decree, person, village, from, months, number, kind }) => ({
            line: ++lines,
            decree: idOf(decree),
            worker: workers[person],
            village: VILLAGES[village],
            from: month(from),
            until: month(from + months),
            number,
            class: kind,
          })),
        ),
        idOf(0),
      ],
    )
export const aSigning = fc
  .array(
    fc.record({
      decree: anyOf(DECREES.length),
      person: anyOf(PEOPLE),
      village: anyOf(2),
      from: aMonth,
      months: fc.integer({ min: 1, max: 8 }),
      number: NUMBERS,
      kind: fc.constantFrom(null, 1, 2),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(signs)
/** Ends lines early, and corrects some of them to another person or number from that month on. */
export const anAmendment = fc.tuple(anyOf(DECREES.length), aMonth, fc.option(fc.tuple(anyOf(PEOPLE), NUMBERS))).map(
  ([decree, at, correction]): Step =>
    async ({ admin, workers, month }) => {
      const { rows } = await admin.query(
        `select * from decree_holding where decree_id = $1 and from_month <= $2 and until_month > $2 order by line_no limit 2`,
        [idOf(decree), month(at)],
      )
      await admin.query(
        `update decree_holding h set until_month = $2 from jsonb_populate_recordset(null::decree_holding, $1) o
         where (h.decree_id, h.line_no, h.entry_decree_id) = (o.decree_id, o.line_no, o.entry_decree_id)`,
        [JSON.stringify(rows), month(at)],
      )
      if (correction === null) return
      const [person, number] = correction
      await admin.query(
        `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
           from_month, until_month)
         select o.decree_id, o.line_no, uuidv7(), o.entry_no, o.tenant_id, o.programme_id, w.id, coalesce($4, w.person_id), o.area_code, o.village_code, $2,
           o.until_month from jsonb_populate_recordset(null::decree_holding, $1) o join worker w on w.id = $3`,
        [JSON.stringify(rows), month(at), workers[person], number],
      )
    },
)
let lists = 0
interface Listing {
  readonly decree: number
  readonly payer: 'kubu-raya' | 'pontianak' | 'outside'
  readonly from: number
  readonly months: number
  readonly state: string
}
/** A payer lists what nobody of it has listed yet, in some months, and takes the list so far. */
export const drawsList =
  ({ decree, payer, from, months, state }: Listing): Step =>
  async ({ admin, month }) => {
    const id = listId(++lists)
    const isShare = DECREES[decree]?.[0] !== payer
    const tenant = TENANTS[payer === 'outside' ? 'kubu-raya' : payer].id
    if (isShare && decree !== 0) return
    await admin.query(
      `insert into contribution_list (id, tenant_id, decree_tenant_id, decree_id, from_month, until_month, state, funding_source, months, is_outside,
             payer_name, drafted_by, approved_by, approved_at, sent_on, sent_by, billing_code, billed_rupiah, due_on, billed_on, billed_by, difference_reason)
           select $1::uuid, $2::uuid, d.tenant_id, d.id, $4::date, $5::date, $6::text, case when o then 'CSR' when d.tenant_id <> $2::uuid then 'REGIONAL_BUDGET' end,
             (select jsonb_agg(jsonb_build_object('month', m::date, 'perPersonRupiah', '16800')) from generate_series($4::date, $5::date, interval '1 month') m), o,
             case when o then 'Yayasan Peduli' end,
             $7::uuid, case when s then $8::uuid end, case when s then now() end, case when s then app.today() end, case when s then $7::uuid end,
             case when b then upper(left(md5($1::uuid::text), 12)) end, case when b then 100 end, case when b then app.today() end, case when b then app.today() end,
             case when b then $7::uuid end, 'jumlah uji'
           from decree d cross join (select $6::text <> 'DRAFT' as s, $6::text = 'BILLED' as b, $9::boolean as o) x where d.id = $3::uuid`,
      [
        id,
        tenant,
        idOf(decree),
        month(from),
        month(from + months),
        state,
        USERS.provinsi,
        USERS.pertamina,
        payer === 'outside',
      ],
    )
    await admin.query(
      `insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, month_rupiah, rupiah)
           select $1, row_number() over (), h.tenant_id, h.decree_id, h.line_no, h.entry_decree_id, h.worker_id, h.village_code, r.months,
             case when $5 then 7800 end, case when $5 then 7800 * app.month_count(r.months) else 0 end
           from decree_holding h
             cross join lateral (
               select datemultirange(daterange(h.from_month, h.until_month) * daterange($3, $4)) - coalesce((select range_agg(l.months)
                 from contribution_line l join contribution_list c on c.id = l.list_id
                 where l.decree_id = h.decree_id and (l.holding_no = h.line_no or l.worker_id = h.worker_id) and l.live and c.tenant_id = $6 and c.is_outside = $7), '{}') as open) o
             cross join lateral unnest(o.open) r(months)
           where h.decree_id = $2 and h.from_month < h.until_month`,
      [id, idOf(decree), month(from), month(from + months), isShare, tenant, payer === 'outside'],
    )
  }
export const aList = fc
  .record({
    decree: anyOf(DECREES.length),
    payer: fc.constantFrom('kubu-raya' as const, 'pontianak' as const, 'outside' as const),
    from: aMonth,
    months: fc.integer({ min: 1, max: 4 }),
    state: fc.constantFrom('DRAFT', 'SENT', 'BILLED', 'BILLED', 'BILLED'),
  })
  .map(drawsList)
export const pays =
  (at: number): Step =>
  ({ admin }) =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference, recorded_by)
         select id, tenant_id, 100, app.today(), uuidv7()::text, $2 from contribution_list where state = 'BILLED' order by id
         offset $1 % greatest((select count(*) from contribution_list where state = 'BILLED'), 1) limit 1`,
      [at, USERS.provinsi],
    )
export const aPayment = anyOf(12).map(pays)
export const aReturn = anyOf(4).map(
  (at): Step =>
    ({ admin }) =>
      admin.query(
        `insert into contribution_payment_return (payment_id, list_id, tenant_id, rupiah, returned_on, reason, note, recorded_by)
         select id, list_id, tenant_id, rupiah, app.today(), 'RECORDED_WRONGLY', 'Salah catat nomor', $2 from contribution_payment p
         where not exists (select from contribution_payment_return r where r.payment_id = p.id) order by id offset $1 limit 1`,
        [at, USERS.pertamina],
      ),
)
export const posts =
  (at: number): Step =>
  async ({ admin }) => {
    await admin.query(
      `insert into posted_share (list_id, line_no, insurance_programme, months, person_id, tenant_id, decree_id, holding_no)
       select l.list_id, l.line_no, i.programme, l.months, h.person_id, l.tenant_id, l.decree_id, l.holding_no
       from (select * from contribution_list where state = 'BILLED' order by id
           offset $1 % greatest((select count(*) from contribution_list where state = 'BILLED'), 1) limit 1) c join contribution_line l on l.list_id = c.id
         join decree_holding h on (h.decree_id, h.line_no, h.entry_decree_id) = (l.decree_id, l.holding_no, l.entry_decree_id)
         join programme p on p.id = h.programme_id cross join unnest(p.insurance_programmes) i(programme) where l.month_rupiah is not null
       on conflict on constraint posted_share_once do nothing`,
      [at],
    )
    await admin.query(
      `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
       select h.person_id, i.programme, l.months, c.tenant_id, l.list_id, l.line_no
       from (select * from contribution_list where state = 'BILLED' order by id
           offset $1 % greatest((select count(*) from contribution_list where state = 'BILLED'), 1) limit 1) c join contribution_line l on l.list_id = c.id
         join decree_holding h on (h.decree_id, h.line_no, h.entry_decree_id) = (l.decree_id, l.holding_no, l.entry_decree_id)
         join programme p on p.id = h.programme_id cross join unnest(p.insurance_programmes) i(programme) where l.month_rupiah is null
       on conflict on constraint protected_span_once do nothing`,
      [at],
    )
  }
export const aPosting = anyOf(4).map(posts)
export const anOverturning = anyOf(4).map(
  (at): Step =>
    async ({ admin }) => {
      await admin.query(
        `delete from posted_share where list_id = (select distinct list_id from posted_share order by list_id offset $1 limit 1)`,
        [at],
      )
      await admin.query(
        `delete from protected_span where list_id = (select distinct list_id from protected_span order by list_id offset $1 limit 1)`,
        [at],
      )
    },
)
export const aRecall = anyOf(4).map(
  (at): Step =>
    ({ admin }) =>
      admin.query(
        `with gone as (update contribution_list set state = 'DISCARDED', discarded_by = $2,
             recalled_by = case when state = 'SENT' then $2::uuid end, recall_reason = case when state = 'SENT' then 'Daftar keliru' end
           where id = (select id from contribution_list where state in ('DRAFT', 'SENT') order by id offset $1 limit 1) returning id)
         update contribution_line l set live = false from gone g where l.list_id = g.id`,
        [at, USERS.pontianak],
      ),
)
export const aMerge = fc.tuple(anyOf(PEOPLE), anyOf(PEOPLE)).map(
  ([loser, winner]): Step =>
    ({ admin, workers }) =>
      admin.query(
        `update worker set superseded_by = case when superseded_by is null and $1 <> $2 and exists (select from worker w where w.id = $2 and w.superseded_by is null)
         then $2::uuid end where id = $1`,
        [workers[loser], workers[winner]],
      ),
)
/** Somebody is reported dead, which proposes the status; the report is corrected, taken back, or its status refused, and a record says by itself who is dead. */
const DEATH_STEPS = {
  REPORTED: `with report as (
     insert into life_event (tenant_id, worker_id, kind, event_day, place, created_by)
     select tenant_id, id, 'DEATH', $2::date + 11, 'Desa Sungai Raya', $3 from worker where id = $1
     on conflict (worker_id) where state = 'REPORTED' and kind = 'DEATH' do update set event_day = $2::date, day_precision = 'MONTH' returning *)
   insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, life_event_id, fields, proposed_status, reason, proposed_by)
   select tenant_id, tenant_id, worker_id, id, '{status}', 'DECEASED', 'Laporan meninggal', $3 from report on conflict do nothing`,
  WITHDRAWN: `update life_event set state = 'WITHDRAWN', withdrawn_by = $3, withdrawn_at = now(), withdrawal_reason = 'Salah orang, sudah diperiksa'
   where worker_id = $1 and state = 'REPORTED' and $2::date is not null`,
  REFUSED: `update worker_proposal set state = 'REFUSED', decided_by = $3, decided_at = now() where worker_id = $1 and $2::date is not null`,
  STATUS: `update worker set status = case status when 'DECEASED' then 'CANDIDATE' else 'DECEASED' end
   where id = $1 and superseded_by is null and $2::date is not null and $3::uuid is not null`,
} as const
export const dies =
  (step: keyof typeof DEATH_STEPS, person: number, at: number): Step =>
  ({ admin, workers, month }) =>
    admin.query(DEATH_STEPS[step], [workers[person], month(at), USERS.provinsi])
export const aDeath = fc
  .tuple(fc.constantFrom('REPORTED', 'WITHDRAWN', 'REFUSED', 'STATUS'), anyOf(PEOPLE), aMonth)
  .map(([step, person, at]) => dies(step, person, at))
export const aFold: fc.Arbitrary<Step> = fc.integer({ min: 1, max: 3 }).map(
  (most) =>
    ({ admin }: World) =>
      admin.query('select app.fold_protection($1)', [most]),
)
