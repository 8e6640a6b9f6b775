import type { ClientBase } from 'pg'

/** The hash that demo accounts share, `null` while fewer than two do: one alone may be a person's own choice. */
export async function findSharedHash(client: ClientBase, data: string): Promise<string | null> {
  const { rows } = await client.query<{ password: string }>(
    `select password from auth.account
     where "providerId" = 'credential' and "userId" in (select id from jsonb_to_recordset($1::jsonb) as a (id uuid))
     group by password having count(*) > 1 order by count(*) desc limit 1`,
    [data],
  )
  return rows[0]?.password ?? null
}

/** Tenants of the invented companies: an installation for real people has none of them. */
export async function writeCompanies(client: ClientBase, companies: string): Promise<void> {
  await client.query(
    `insert into tenant (code, kind, name, short_name)
     select code, 'COMPANY', name, "shortName" from jsonb_to_recordset($1::jsonb) as c (code text, name text, "shortName" text)
     on conflict (code) do nothing`,
    [companies],
  )
}

/** Users, their sign-in and their memberships from one JSON document; `previous` is the hash that gives way to `hash`. */
export async function writeAccounts(
  client: ClientBase,
  data: string,
  hash: string,
  previous: string | null,
): Promise<void> {
  await client.query(
    `insert into auth."user" (id, name, email, "emailVerified")
     select id, name, email, true from jsonb_to_recordset($1::jsonb) as a (id uuid, name text, email text)
     on conflict do nothing`,
    [data],
  )
  await client.query(
    `insert into auth.account ("accountId", "providerId", "userId", password)
     select a.id::text, 'credential', a.id, $2 from jsonb_to_recordset($1::jsonb) as a (id uuid)
     where exists (select from auth."user" u where u.id = a.id)
       and not exists (select from auth.account k where k."userId" = a.id and k."providerId" = 'credential')`,
    [data, hash],
  )
  await client.query(
    `update auth.account set password = $1, "updatedAt" = now() where password = $2 and password <> $1`,
    [hash, previous],
  )
  await client.query(
    `insert into app_user (id, email, name, title)
     select id, email, name, title from jsonb_to_recordset($1::jsonb) as a (id uuid, email text, name text, title text)
     on conflict do nothing`,
    [data],
  )
  // From a day long past: a demo must open on a machine whose clock is wrong. Roles that check or sign count as confirmed by the command that loads
  // the demo, and the log says so.
  await client.query(
    `with added as (insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid)
     select t.id, a.id, role, m."areaPrefix", g.id, daterange('2025-01-01', null)
     from jsonb_to_recordset($1::jsonb) as a (id uuid, memberships jsonb)
     cross join jsonb_to_recordset(a.memberships) as m ("tenantCode" text, roles text[], "areaPrefix" text, agency text)
     cross join unnest(m.roles) role
     join tenant t on t.code = m."tenantCode"
     left join agency g on g.tenant_id = t.id and g.name = m.agency
     where exists (select from app_user u where u.id = a.id)
       and not exists (select from membership k where k.user_id = a.id and k.tenant_id = t.id and k.role = role)
     returning tenant_id, user_id, role)
     insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
     select tenant_id, null, 'ROLE_CONFIRMED', 'user', user_id, jsonb_build_object('role', role, 'by', 'DEMO') from added where app.is_checking_role(role)`,
    [data],
  )
}
