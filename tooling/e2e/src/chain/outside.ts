import { readPassword } from '@payung/local-postgres/cluster'
import { instancePlaces } from '@payung/local-postgres/instance-secrets'
import { placesIn } from '@payung/local-postgres/places'
import { adminUrlOf, readRunningServer } from '@payung/local-postgres/running-server'
import pg from 'pg'

/** The database as its administrator reads it, past the product: what the walk's totals are reckoned again from. */
export async function openDatabase(stack: AsyncDisposableStack, dataDir: string): Promise<pg.Client> {
  const places = placesIn(instancePlaces(dataDir).postgres)
  const server = readRunningServer(places.cluster)
  if (server === null) throw new Error(`no PostgreSQL runs in ${dataDir}`)
  const client = new pg.Client({ connectionString: adminUrlOf(server.port, readPassword(places)) })
  await client.connect()
  stack.defer(() => client.end())
  return client
}

const uuidOf = (globalId: string) => Buffer.from(globalId, 'base64').toString().split(':')[1] ?? ''

/** Lets the days for objections pass. The only step of the walk that no officer can take: the clock cannot be set forward. */
export async function daysPass(admin: pg.Client, cohort: string): Promise<void> {
  await admin.query(`update cohort set objections_until = app.today() - 1 where id = $1`, [uuidOf(cohort)])
}

/** A draft of the province over a signed decree of this area's government, as if it had agreed to pay a share. @returns its id */
export async function aListOfAnotherPayer(dataDir: string, areaCode: string): Promise<string> {
  await using stack = new AsyncDisposableStack()
  const admin = await openDatabase(stack, dataDir)
  await admin.query('set session_replication_role = replica')
  const { rows } = await admin.query<{ id: string }>(
    `insert into contribution_list (tenant_id, decree_tenant_id, decree_id, from_month, until_month, drafted_by, funding_source, people, person_months, total_rupiah)
     select p.id, d.tenant_id, d.id, d.from_month, d.until_month, d.signed_by, 'PROVINCIAL_BUDGET', d.people, d.people, d.people * $2::bigint
     from decree d join tenant t on t.id = d.tenant_id and t.area_code = $1, tenant p
     where p.kind = 'PROVINCE' and d.kind = 'DESIGNATION' and d.signed_by is not null order by d.id limit 1 returning id`,
    [areaCode, RUPIAH_PER_MONTH],
  )
  return Buffer.from(`ContributionList:${onlyRow(rows).id}`).toString('base64')
}

interface LockedList {
  readonly areas: readonly { readonly area: string; readonly people: number }[]
  /** SHA-256 over its rows as PostgreSQL writes them. */
  readonly contentHash: string
}

/** People of a locked list by regency of their quota, and its hash as decision 29 describes it, both from the rows that the lock wrote. */
export async function lockedOutside(admin: pg.Client, cohort: string): Promise<LockedList> {
  const { rows: areas } = await admin.query<{ area: string; people: number }>(
    `select area_code as area, count(*)::int as people from cohort_entry where cohort_id = $1 group by 1 order by 1`,
    [uuidOf(cohort)],
  )
  const { rows } = await admin.query<{ contentHash: string }>(
    `select encode(sha256(convert_to(row('payung cohort 1', c.id, c.programme_id, c.rule_version, c.priority_version, c.judged_on, c.seed)::text || E'\\n' || (
       select string_agg(row(e.entry_no, e.worker_id, e.person_id, e.worker_version, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.rt, e.rw,
           e.village_code, e.occupation_code, e.income_bracket, e.welfare_decile, e.welfare_source, e.membership_kind, e.membership_number, e.public_service,
           e.status, e.declared_from, e.declared_until, e.declared_payer_kind, e.area_code, e.place, e.points, e.met)::text
           || case when e.citizenship is null then '' else ' ' || e.citizenship end, E'\\n' order by e.entry_no)
       from cohort_entry e where e.cohort_id = c.id), 'UTF8')), 'hex') as "contentHash" from cohort c where c.id = $1`,
    [uuidOf(cohort)],
  )
  return { areas, ...onlyRow(rows) }
}

/** What a regulation says of one person and month: 1% of Rp1,000,000 and Rp6,800 (PP 44/2015). */
export const RUPIAH_PER_MONTH = 16_800

/**
 * Who is designated in which month and regency, reckoned from the entries of a designation, of its signed amendments and of its revocation alone.
 *
 * @returns people by month, then regency
 */
export async function monthsOutside(admin: pg.Client, decree: string) {
  const { rows } = await admin.query<{ month: string; regency: string; people: number }>(
    `with base as (select * from decree where id = $1),
       amendment as (select d.* from decree d join base b on d.amends_id = b.id where d.kind = 'AMENDMENT' and d.signed_on is not null),
       step as (
         select b.from_month as month, left(e.village_code, 5) as regency, 1 as people from base b join decree_entry e on e.decree_id = b.id
         union all select a.from_month, left(e.village_code, 5), 1 from amendment a join decree_entry e on e.decree_id = a.id and e.change in ('ADD', 'REPLACE')
         union all select a.from_month, left(o.village_code, 5), -1 from amendment a join decree_entry e on e.decree_id = a.id and e.change in ('REMOVE', 'REPLACE')
           join decree_entry o on o.decree_id = $1 and o.entry_no = e.target_line),
       month as (select m::date as month from base b, generate_series(b.from_month, b.until_month - interval '1 month', interval '1 month') m
         where m < coalesce((select min(r.from_month) from decree r where r.amends_id = b.id and r.kind = 'REVOCATION' and r.signed_on is not null), 'infinity'))
     select m.month::text, s.regency, sum(s.people)::int as people from month m join step s on s.month <= m.month group by 1, 2 order by 1, 2`,
    [uuidOf(decree)],
  )
  const byMonth = new Map<string, Map<string, number>>()
  for (const { month, regency, people } of rows)
    byMonth.set(month, (byMonth.get(month) ?? new Map<string, number>()).set(regency, people))
  const personMonths = rows.reduce((sum, { people }) => sum + people, 0)
  return { byMonth, personMonths, rupiah: BigInt(personMonths) * BigInt(RUPIAH_PER_MONTH) }
}

/** What a judge would not let stand, and of how many people it was asked. */
interface Faults {
  readonly people: number
  readonly tooYoung: number
  readonly tooOld: number
  readonly barred: number
  readonly gone: number
  readonly twice: number
}

/**
 * People whom a signed designation or amendment brings in although the law or another decree keeps them out: under 18 on their first day of cover, 65
 * or older when they were or are first registered, in the service of the state or foreign, dead or moved, or with a month of another decree too. A
 * designation is counted from what the lock wrote, newcomers of an amendment from their records.
 */
export async function faultsOutside(admin: pg.Client, decree: string): Promise<Faults> {
  const { rows } = await admin.query<Faults>(
    `select count(*)::int as people, count(*) filter (where age(d.from_month, f.birth_date) < interval '18 years')::int as "tooYoung",
       count(*) filter (where (f.declared_from is not null or f.membership_kind = 'NONE')
         and age(least(f.declared_from, d.from_month), f.birth_date) >= interval '65 years')::int as "tooOld",
       count(*) filter (where f.public_service <> 'NONE' or f.citizenship <> 'INDONESIAN')::int as barred,
       count(*) filter (where f.status not in ('CANDIDATE', 'VERIFIED'))::int as gone,
       count(*) filter (where exists (select from decree_holding h join decree_holding o on o.person_id = h.person_id
           and (o.decree_id, o.line_no, o.entry_decree_id) <> (h.decree_id, h.line_no, h.entry_decree_id)
           and greatest(o.from_month, h.from_month) < least(o.until_month, h.until_month)
         where h.entry_decree_id = d.id and h.person_id = e.person_id))::int as twice
     from decree d join decree_entry e on e.decree_id = d.id and e.change in ('DESIGNATE', 'ADD', 'REPLACE')
       join (select c.cohort_id, c.worker_id, c.birth_date, c.declared_from, c.membership_kind, c.public_service, c.citizenship, c.status from cohort_entry c
         union all select null, w.id, w.birth_date, lower(w.declared_period), w.membership_kind, w.public_service, w.citizenship, w.status from worker w) f
         on f.worker_id = e.worker_id and f.cohort_id is not distinct from d.cohort_id
     where d.id = $1`,
    [uuidOf(decree)],
  )
  return onlyRow(rows)
}

/** What the months of a designation cost in each regency, from the lines that its signature wrote. */
export async function costByRegencyOutside(admin: pg.Client, decree: string): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await admin.query<{ regency: string; months: number }>(
    `select left(h.village_code, 5) as regency, count(m.month)::int as months
     from decree_holding h, generate_series(h.from_month, h.until_month - interval '1 month', interval '1 month') m(month)
     where h.decree_id = $1 group by 1`,
    [uuidOf(decree)],
  )
  return new Map(rows.map(({ regency, months }) => [regency, BigInt(months) * BigInt(RUPIAH_PER_MONTH)]))
}

interface Hashes {
  readonly annex: string
  readonly content: string
}

/** The hashes of a signed decree over its rows, its text and the bytes that were uploaded, by the format that decision 30 describes. */
export async function hashesOutside(admin: pg.Client, decree: string, paper: Uint8Array): Promise<Hashes> {
  const { rows } = await admin.query<Hashes>(
    `with annex as (
       select d.id, sha256(convert_to(row('payung decree 1', d.id, d.kind, d.programme_id, d.cohort_id, d.amends_id)::text || E'\\n'
         || coalesce((select string_agg(row(e.entry_no, e.change, e.target_line, e.reason_code,
             nullif(concat_ws('. ', e.note, 'Di luar urutan cadangan: ' || e.order_reason), ''), e.worker_id, e.person_id, e.worker_version, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code, e.income_bracket, e.area_code)::text, E'\\n' order by e.entry_no)
           from decree_entry e where e.decree_id = d.id), ''), 'UTF8')) as hash from decree d where d.id = $1)
     select encode(a.hash, 'hex') as annex, encode(sha256(a.hash || sha256(convert_to(row('payung decree text 1', d.title, d.from_month, d.until_month,
         d.funding_source, d.quota_people, d.considerations, d.legal_references, d.dictums, d.field_values, d.cost, d.number, d.signed_on, d.signatory_name,
         d.signatory_title, d.signatory_capacity)::text, 'UTF8')) || sha256($2::bytea)), 'hex') as content
     from decree d join annex a on a.id = d.id`,
    [uuidOf(decree), Buffer.from(paper)],
  )
  return onlyRow(rows)
}

/** Whom the law keeps out whatever a rule says, and how many there are besides. */
export interface BelowFloor {
  readonly people: number
  readonly tooYoung: number
  readonly tooOld: number
  readonly serving: number
  readonly foreign: number
}

/** PP 44/2015 and what the installation keeps as reference data: not 65 yet and 17 at least when the cover begins or began; counted row by row. */
const BELOW_FLOOR = `select count(*)::int as people,
  count(*) filter (where age(least(p.declared_from, c.begins), p.birth_date) < interval '17 years')::int as "tooYoung",
  count(*) filter (where (p.declared_from is not null or p.membership_kind = 'NONE')
    and age(least(p.declared_from, c.begins), p.birth_date) >= interval '65 years')::int as "tooOld",
  count(*) filter (where p.public_service in ('CIVIL_SERVANT', 'ARMY', 'POLICE'))::int as serving,
  count(*) filter (where p.citizenship = 'FOREIGN')::int as foreign`

/** Of a locked list, as the lock wrote its people. */
export async function lockedBelowFloor(admin: pg.Client, cohort: string): Promise<BelowFloor> {
  const { rows } = await admin.query<BelowFloor>(
    `${BELOW_FLOOR} from (select lower(g.period) as begins, k.id from cohort k join programme g on g.id = k.programme_id where k.id = $1) c
     join cohort_entry p on p.cohort_id = c.id`,
    [uuidOf(cohort)],
  )
  return onlyRow(rows)
}

/** Which of these people a locked list names. @returns their ids as they were given */
export async function lockedAmong(
  admin: pg.Client,
  cohort: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await admin.query<{ id: string }>(
    'select worker_id as id from cohort_entry where cohort_id = $1 and worker_id = any($2)',
    [uuidOf(cohort), people.map(uuidOf)],
  )
  const lockedIds = new Set(rows.map(({ id }) => id))
  return new Set(people.filter((id) => lockedIds.has(uuidOf(id))))
}

/** Of everybody whom a regency keeps and whose status a rule admits. */
export async function keptBelowFloor(admin: pg.Client, regency: string, begins: string): Promise<BelowFloor> {
  const { rows } = await admin.query<BelowFloor>(
    `${BELOW_FLOOR} from (select $2::date as begins) c, (select w.*, lower(w.declared_period) as declared_from from worker w
       where left(w.village_code, 5) = $1 and w.status in ('CANDIDATE', 'VERIFIED') and w.superseded_by is null) p`,
    [regency, begins],
  )
  return onlyRow(rows)
}

interface LoadedDecree {
  readonly people: number
  readonly lines: number
  readonly foreigners: number
}

/** The signed designations with which the demonstration comes: how many each says, how many its annex names, and foreigners among these, then and now. */
export async function loadedDecrees(admin: pg.Client): Promise<readonly LoadedDecree[]> {
  const { rows } = await admin.query<LoadedDecree>(
    `select d.people, count(e.entry_no)::int as lines,
       count(*) filter (where c.citizenship = 'FOREIGN' or w.citizenship = 'FOREIGN')::int as foreigners
     from decree d left join decree_entry e on e.decree_id = d.id left join cohort_entry c on c.cohort_id = d.cohort_id and c.worker_id = e.worker_id
       left join worker w on w.id = e.worker_id
     where d.synthetic and d.kind = 'DESIGNATION' and d.signed_on is not null group by d.id`,
  )
  return rows
}

function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('the rows are gone')
  return row
}
