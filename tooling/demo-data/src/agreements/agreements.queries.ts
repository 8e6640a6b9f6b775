import type { ClientBase } from 'pg'
import type { DemoAgreement } from './demo-agreement.ts'

/**
 * Writes agreements with their whole past, one statement a table. Nobody is entered, so the database writes no history of its own for them.
 *
 * @param client a superuser's: they belong to many tenants
 */
export async function writeAgreements(client: ClientBase, agreements: readonly DemoAgreement[]): Promise<void> {
  await client.query(
    `create temporary table demo_agreement (key text primary key, id uuid not null default uuidv7(), facts jsonb not null) on commit drop`,
  )
  await client.query(
    `insert into demo_agreement (key, facts) select a.facts ->> 'key', a.facts from jsonb_array_elements($1::jsonb) with ordinality a (facts, place) order by place`,
    [JSON.stringify(agreements)],
  )
  for (const statement of STATEMENTS) await client.query(statement)
}

const PARTS = (
  part: string,
) => `demo_agreement d cross join jsonb_array_elements(d.facts -> '${part}') with ordinality p (part, place)
   join tenant t on t.code = d.facts ->> 'tenantCode'`

const STATEMENTS = [
  `insert into agreement (id, tenant_id, kind, state, number, title, purpose, valid, quota_people, quota_rupiah, pledge_remainder, pledge_area_codes, pledge_occupation_codes, under_id, renews_id, approved_by, signed_on,
     source, synthetic, created_by, updated_by)
   select d.id, t.id, f.kind, f.state, f.number, f.title, f.purpose, daterange(f."validFrom", f."validUntil"), f."quotaPeople", f."quotaRupiah",
     coalesce(f."pledgeRemainder", 'RETURN'), coalesce(f."pledgeAreaCodes", '{}'), coalesce(f."pledgeOccupationCodes", '{}'), u.id, r.id,
     approver.id, f."signedOn", f.source, true, maker.id, maker.id
   from demo_agreement d cross join jsonb_to_record(d.facts) as f (kind text, state text, number text, title text, purpose text, "validFrom" date, "validUntil" date,
     "quotaPeople" integer, "quotaRupiah" bigint, "pledgeRemainder" text, "pledgeAreaCodes" text[], "pledgeOccupationCodes" text[], under text, renews text, "approvedBy" text, "signedOn" date, source text, "madeBy" text, "tenantCode" text)
     join tenant t on t.code = f."tenantCode" join app_user maker on maker.email = f."madeBy"
     left join app_user approver on approver.email = f."approvedBy"
     left join demo_agreement u on u.key = f.under left join demo_agreement r on r.key = f.renews
   order by d.id`,

  `insert into agreement_party (agreement_id, tenant_id, position, kind, party_tenant_id, outside_name, signatory_title, signatory_capacity)
   select d.id, t.id, p.place, p.part ->> 'kind', o.id, p.part ->> 'outsideName', p.part ->> 'signatoryTitle', p.part ->> 'signatoryCapacity'
   from ${PARTS('parties')} left join tenant o on o.code = p.part ->> 'tenantCode'`,

  `insert into obligation (agreement_id, tenant_id, party_id, position, text, due_on)
   select d.id, t.id, y.id, p.place, p.part ->> 'text', (p.part ->> 'dueOn')::date
   from ${PARTS('obligations')} join agreement_party y on y.agreement_id = d.id and y.position = (p.part ->> 'party')::integer + 1`,

  `insert into obligation_report (agreement_id, obligation_id, tenant_id, outcome, text, happened_on, reported_by, reported_at)
   select d.id, o.id, y.party_tenant_id, r ->> 'outcome', r ->> 'text', (r ->> 'on')::date, u.id, (r ->> 'on')::timestamp at time zone 'Asia/Pontianak' + interval '10 hours'
   from ${PARTS('obligations')} cross join jsonb_array_elements(p.part -> 'reports') r
     join obligation o on o.agreement_id = d.id and o.position = p.place join agreement_party y on y.id = o.party_id
     join app_user u on u.email = r ->> 'by'
   order by r ->> 'on'`,

  `insert into agreement_step (agreement_id, tenant_id, from_state, to_state, by_user, at)
   select d.id, t.id, lag(p.part ->> 'to') over (partition by d.id order by p.place), p.part ->> 'to', u.id,
     (p.part ->> 'on')::timestamp at time zone 'Asia/Pontianak' + interval '9 hours'
   from ${PARTS('steps')} join app_user u on u.email = p.part ->> 'by' order by d.id, p.place`,

  `insert into agreement_maker (agreement_id, user_id, tenant_id)
   select d.id, u.id, t.id from demo_agreement d join tenant t on t.code = d.facts ->> 'tenantCode' join app_user u on u.email = d.facts ->> 'madeBy'`,

  `insert into agreement_comment (agreement_id, tenant_id, text, written_by, written_at)
   select d.id, o.id, p.part ->> 'text', u.id, (p.part ->> 'on')::timestamp at time zone 'Asia/Pontianak' + interval '11 hours'
   from ${PARTS('comments')} join tenant o on o.code = p.part ->> 'tenantCode' join app_user u on u.email = p.part ->> 'by' order by p.part ->> 'on'`,

  `insert into agreement_regulation (agreement_id, regulation_id, tenant_id)
   select a.id, r.id, a.tenant_id from demo_agreement d join agreement a on a.id = d.id
     join regulation r on r.state = 'ENACTED' and (r.tenant_id = a.tenant_id or (r.kind = 'INPRES' and r.number = '2' and r.year = 2021))`,
]
