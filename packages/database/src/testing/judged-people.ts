import { randomBytes } from 'node:crypto'
import type { EligibilityFacts } from '@payung/domain/eligibility-facts'
import type pg from 'pg'
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
         "welfareDecile" smallint, "welfareSource" text, "membershipKind" text, "publicService" text, status text, "declaredFrom" date,
         "declaredUntil" date, "declaredPayerKind" text)),
     people as (insert into person (blind_index) select decode(index, 'hex') from given returning id, blind_index),
     kept as (insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
         occupation_code, income_bracket, welfare_decile, welfare_source, membership_kind, public_service, status, declared_period,
         declared_payer_kind, registered_by_tenant_id)
       select $2, p.id, convert_to(repeat('x', 60), 'UTF8'), '6112', 'Uji', 'uji', g."birthDate", g.sex, g."villageCode", g."occupationCode",
         g."incomeBracket", g."welfareDecile", g."welfareSource", g."membershipKind", g."publicService", g.status,
         case when g."declaredFrom" is not null then daterange(g."declaredFrom", g."declaredUntil") end, g."declaredPayerKind", $2
       from given g join people p on p.blind_index = decode(g.index, 'hex') returning id, person_id)
     select k.id from kept k join people p on p.id = k.person_id join given g on decode(g.index, 'hex') = p.blind_index order by g.ordinality`,
    [JSON.stringify(people.map((facts) => ({ ...facts, index: randomBytes(32).toString('hex') }))), TENANTS[keptBy].id],
  )
  return rows.map(({ id }) => id)
}
