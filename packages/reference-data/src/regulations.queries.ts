import type { ClientBase } from 'pg'
import type { RegulationRow } from './regulations.ts'

/** Adds those that are not there yet, each with its articles; one that is there stays as it is, but for a gazette that nobody had read before. */
export async function writeRegulations(client: ClientBase, regulations: readonly RegulationRow[]): Promise<void> {
  await client.query(
    `with asked as (
       select r.*, t.id as tenant_id, uuidv7() as id
       from jsonb_to_recordset($1::jsonb) as r ("tenantCode" text, kind text, issuer text, state text, number text, year integer, title text, "plannedFor" date,
         "enactedOn" date, source text, synthetic boolean, articles jsonb, gazette jsonb, "titleUnread" boolean)
       left join tenant t on t.code = r."tenantCode"
     ), made as (
       insert into regulation (id, tenant_id, kind, issuer, state, number, year, title, planned_for, enacted_on, in_force_on, source, synthetic,
         gazette_year, gazette_number, gazette_supplement, title_unread)
       select id, tenant_id, kind, issuer, state, number, year, title, "plannedFor", "enactedOn", "enactedOn", source, synthetic,
         (gazette ->> 'year')::integer, gazette ->> 'number', gazette ->> 'supplement', coalesce("titleUnread", false) from asked
       on conflict (tenant_id, kind, number, year) where state in ('ENACTED', 'REPLACED') do update
         set gazette_year = excluded.gazette_year, gazette_number = excluded.gazette_number, gazette_supplement = excluded.gazette_supplement,
           version = regulation.version + 1
         where regulation.gazette_number is null and excluded.gazette_number is not null and regulation.state = 'ENACTED'
       returning id
     )
     insert into regulation_article (regulation_id, tenant_id, position, label, subject, funding_source, occupation_code, text)
     select asked.id, asked.tenant_id, a.position, a.article ->> 'label', a.article ->> 'subject', a.article ->> 'fundingSource',
       a.article ->> 'occupationCode', a.article ->> 'text'
     from made join asked using (id) cross join jsonb_array_elements(asked.articles) with ordinality a (article, position)`,
    [JSON.stringify(regulations)],
  )
}
