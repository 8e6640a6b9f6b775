import { randomBytes } from 'node:crypto'
import type { EligibilityFacts } from '@payung/domain/eligibility/eligibility-facts'
import type pg from 'pg'
import { aDraft } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

/** Puts people of whom only these facts are known at a custodian, past every policy. @returns their ids, in the same order */
export async function judgedPeople(
  admin: pg.Client,
  people: readonly EligibilityFacts[],
  keptBy: TestTenant = 'kubu-raya',
): Promise<readonly string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `with given as (select (one.value)->>'index' as index, one.ordinality, facts.* from jsonb_array_elements($1::jsonb) with ordinality one,
       jsonb_to_record(one.value) as facts("birthDate" date, sex text, "villageCode" text, "occupationCode" text, "incomeBracket" text,
         "welfareDecile" smallint, "welfareSource" text, "membershipKind" text, "publicService" text, citizenship text, status text, "declaredFrom" date,
         "declaredUntil" date, "declaredPayerKind" text)),
     people as (insert into person (blind_index) select decode(index, 'hex') from given returning id, blind_index),
     kept as (insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
         occupation_code, income_bracket, welfare_decile, welfare_source, membership_kind, public_service, citizenship, status, declared_period,
         declared_payer_kind, registered_by_tenant_id)
       select $2, p.id, convert_to(repeat('x', 60), 'UTF8'), '6112', 'Uji', 'uji', g."birthDate", g.sex, g."villageCode", g."occupationCode",
         g."incomeBracket", g."welfareDecile", g."welfareSource", g."membershipKind", g."publicService", g.citizenship, g.status,
         case when g."declaredFrom" is not null then daterange(g."declaredFrom", g."declaredUntil") end, g."declaredPayerKind", $2
       from given g join people p on p.blind_index = decode(g.index, 'hex') returning id, person_id)
     select k.id from kept k join people p on p.id = k.person_id join given g on decode(g.index, 'hex') = p.blind_index order by g.ordinality`,
    [JSON.stringify(people.map((facts) => ({ ...facts, index: randomBytes(32).toString('hex') }))), TENANTS[keptBy].id],
  )
  const ids = rows.map(({ id }) => id)
  await designated(admin, ids, people)
  return ids
}

/** The programme by whose rule they are judged; other programmes have designated them. */
export const JUDGING_PROGRAMME = '00000000-0000-7000-8000-0000000000aa'

/** Puts people on lines of signed decrees of another programme, past every rule about them: no decree would name somebody twice. */
async function designated(
  admin: pg.Client,
  ids: readonly string[],
  people: readonly EligibilityFacts[],
): Promise<void> {
  const lines = people.flatMap(({ designations }, at) =>
    designations.map((designation) => ({ ...designation, worker: ids[at] })),
  )
  if (lines.length === 0) return
  const other = await anotherProgramme(admin)
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into decree (select (jsonb_populate_record(null::decree, to_jsonb(d) || jsonb_build_object('id', uuidv7(), 'cohort_id', uuidv7(), 'funding_source', p.payer, 'public_code', left(md5(p.payer), 20)))).*
       from (select * from decree where programme_id = $1 order by id limit 1) d, (select distinct payer from jsonb_to_recordset($2::jsonb) as l(payer text)) p
       where not exists (select from decree o where o.public_code = left(md5(p.payer), 20)))`,
    [other, JSON.stringify(lines)],
  )
  await admin.query(
    `insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
       from_month, until_month)
     select d.id, l.n + 1000 * (select count(*) from decree_holding), d.id, 1, d.tenant_id, d.programme_id, w.id, w.person_id, '61.12', w.village_code, l."fromMonth",
       l."untilMonth"
     from rows from (jsonb_to_recordset($2::jsonb) as ("fromMonth" date, "untilMonth" date, payer text, worker uuid)) with ordinality as l("fromMonth", "untilMonth", payer, worker, n)
       join decree d on d.programme_id = $1 and d.public_code = left(md5(l.payer), 20) join worker w on w.id = l.worker`,
    [other, JSON.stringify(lines)],
  )
  await admin.query('set session_replication_role = origin')
}

/** @returns the programme whose decrees name people; beside it stands `JUDGING_PROGRAMME`, which insures the same */
async function anotherProgramme(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ id: string }>('select id from programme where id <> $1', [JUDGING_PROGRAMME])
  if (rows[0] !== undefined) return rows[0].id
  const { programme } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
  await admin.query('set session_replication_role = replica')
  await admin.query(
    `insert into programme (select (jsonb_populate_record(null::programme, to_jsonb(p) || jsonb_build_object('id', $2::uuid))).* from programme p where p.id = $1)`,
    [programme, JUDGING_PROGRAMME],
  )
  await admin.query('set session_replication_role = origin')
  return programme
}
