import type { ClientBase } from 'pg'
import type { RegulationRow } from './regulations.ts'

/** Adds those that are not there yet, each with its articles; one that is there stays as it is. */
export async function writeRegulations(client: ClientBase, regulations: readonly RegulationRow[]): Promise<void> {
  await client.query(
    `with asked as (
       select r.*, t.id as tenant_id, uuidv7() as id
       from jsonb_to_recordset($1::jsonb) as r ("tenantCode" text, kind text, issuer text, state text, number text, year integer, title text, "plannedFor" date,
         "enactedOn" date, source text, synthetic boolean, articles jsonb)
       left join tenant t on t.code = r."tenantCode"
     ), made as (
       insert into regulation (id, tenant_id, kind, issuer, state, number, year, title, planned_for, enacted_on, in_force_on, source, synthetic)
       select id, tenant_id, kind, issuer, state, number, year, title, "plannedFor", "enactedOn", "enactedOn", source, synthetic from asked
       on conflict do nothing returning id
     )
     insert into regulation_article (regulation_id, tenant_id, position, label, subject, funding_source, occupation_code, text)
     select asked.id, asked.tenant_id, a.position, a.article ->> 'label', a.article ->> 'subject', a.article ->> 'fundingSource',
       a.article ->> 'occupationCode', a.article ->> 'text'
     from made join asked using (id) cross join jsonb_array_elements(asked.articles) with ordinality a (article, position)`,
    [JSON.stringify(regulations)],
  )
}
