-- The ground: who is entered, areas, tenants, users and their memberships, audit, jobs and files.
-- Run as payung_owner. Roles and extensions are made beforehand (src/roles.ts): they belong to the cluster, not to a schema.

create schema if not exists app;
grant usage on schema app to payung_app, payung_jobs, payung_auth, payung_crossing;
grant usage on schema public to payung_app, payung_jobs, payung_auth, payung_crossing;
-- ALTER FUNCTION … OWNER TO asks that the new owner may create in the schema.
grant create on schema app to payung_crossing;

-- ── Who is entered ──────────────────────────────────────────────────────────────────────────────────────────────────
-- After a transaction a transaction-local setting is '' instead of NULL; nullif makes both mean "nobody".
create function app.tenant_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

create function app.user_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

-- '' is the whole tenant. Only codes of whole areas are stored (membership.area_prefix), so a plain prefix is exact.
create function app.area_scope() returns text language sql stable parallel safe
  return coalesce(current_setting('app.area_scope', true), '');

create function app.agency_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.agency_id', true), '')::uuid;

-- Every transaction of the application begins with this one call; the settings end with the transaction.
create function app.enter(tenant_id uuid, user_id uuid, area_scope text, agency_id uuid) returns void
language sql volatile as $$
  select set_config('app.tenant_id', coalesce($1::text, ''), true),
         set_config('app.user_id', coalesce($2::text, ''), true),
         set_config('app.area_scope', coalesce($3, ''), true),
         set_config('app.agency_id', coalesce($4::text, ''), true);
$$;
grant execute on function app.tenant_id(), app.user_id(), app.area_scope(), app.agency_id(),
  app.enter(uuid, uuid, text, uuid) to public;

-- ── Tenants and areas ───────────────────────────────────────────────────────────────────────────────────────────────
create table tenant (
  id uuid primary key default uuidv7(),
  -- The area's code for governments (`61`, `61.12`), a short word for others (`pertamina`).
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9.-]{0,39}$'),
  kind text not null check (kind in ('PROVINCE', 'REGENCY', 'CITY', 'COMPANY', 'INSURER_REGION', 'INSURER_BRANCH', 'INSTITUTION', 'AGENT_PARTNER')),
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 60),
  area_code text,
  -- Roles whose holders must use a second factor before they may do anything.
  second_factor_roles text[] not null default '{}',
  created_at timestamptz not null default now()
);

create table area (
  code text primary key check (code ~ '^\d\d(\.\d\d(\.\d\d(\.[12]\d{3})?)?)?$'),
  level text not null check (level in ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE')),
  kind text not null check (kind in ('PROVINCE', 'REGENCY', 'CITY', 'DISTRICT', 'KELURAHAN', 'DESA')),
  name text not null check (length(name) between 1 and 120),
  parent_code text references area,
  -- The tenant that keeps the records of people who live here.
  custodian_tenant_id uuid references tenant,
  population integer check (population > 0),
  population_as_of date,
  unique (code, custodian_tenant_id)
);
create index on area (parent_code);
alter table tenant add foreign key (area_code) references area;

create table ecosystem (
  code text primary key,
  name_id text not null,
  name_en text not null
);

create table occupation (
  code text primary key,
  name_id text not null,
  name_en text not null,
  ecosystem_code text not null references ecosystem,
  unique (code, ecosystem_code)
);

-- Amounts, rates, ages and deadlines are data with a period and a legal basis, never literals in code.
create table reference_amount (
  key text not null,
  valid daterange not null check (not isempty(valid)),
  amount bigint not null,
  unit text not null check (unit in ('RUPIAH', 'PERMILLE', 'YEARS', 'MONTHS', 'DAYS')),
  legal_basis text,
  primary key (key, valid without overlaps)
);
grant select on area, ecosystem, occupation, reference_amount to payung_app, payung_jobs, payung_crossing;

alter table tenant enable row level security;
alter table tenant force row level security;
-- The directory of tenants is known to everyone who is signed in somewhere: registrars, parties and payers are named by it.
create policy tenant_directory on tenant for select using ((select app.tenant_id()) is not null);
create policy tenant_settings on tenant for update using (id = (select app.tenant_id()));
grant select, update (second_factor_roles) on tenant to payung_app;

create table agency (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  name text not null check (length(name) between 1 and 120),
  unique (tenant_id, name),
  unique (tenant_id, id)
);
alter table agency enable row level security;
alter table agency force row level security;
create policy agency_of_tenant on agency using (tenant_id = (select app.tenant_id()));
grant select, insert, update on agency to payung_app;

-- ── Users and memberships ───────────────────────────────────────────────────────────────────────────────────────────
create table app_user (
  id uuid primary key,
  email text not null unique check (length(email) between 3 and 254 and email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  title text check (length(title) <= 120),
  created_at timestamptz not null default now()
);

create table membership (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  user_id uuid not null references app_user,
  role text not null check (role in ('ADMINISTRATOR', 'OFFICER', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER', 'TREASURER', 'VIEWER', 'AUDITOR')),
  -- '' is the whole tenant; a village officer has the village's code here.
  area_prefix text not null default '' check (area_prefix ~ '^(\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?)?$'),
  agency_id uuid,
  valid daterange not null default daterange(((now() at time zone 'Asia/Pontianak')::date), null) check (not isempty(valid)),
  granted_by uuid references app_user,
  created_at timestamptz not null default now(),
  -- Who makes a thing never approves or audits it: the roles' sides exclude each other for one person in one tenant.
  side text generated always as (case
    when role in ('ADMINISTRATOR', 'OFFICER', 'TREASURER') then 'MAKER'
    when role = 'APPROVER' then 'CHECKER'
    when role = 'AUDITOR' then 'AUDITOR' end) stored,
  foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint membership_no_overlap exclude using gist (tenant_id with =, user_id with =, role with =, valid with &&),
  constraint membership_incompatible exclude using gist (tenant_id with =, user_id with =, side with <>, valid with &&),
  -- One person sees one part of a tenant: with two scopes at once nobody could say what a list holds.
  constraint membership_one_scope exclude using gist
    (tenant_id with =, user_id with =, (area_prefix || '/' || coalesce(agency_id::text, '')) with <>, valid with &&)
);
create index on membership (tenant_id, user_id);
create index on membership (user_id);

create table invitation (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  roles text[] not null check (cardinality(roles) between 1 and 8),
  area_prefix text not null default '' check (area_prefix ~ '^(\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?)?$'),
  agency_id uuid,
  valid_until date,
  -- The token itself goes out by mail and is kept nowhere.
  token_hash bytea not null unique check (length(token_hash) = 32),
  invited_by uuid not null references app_user,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  foreign key (tenant_id, agency_id) references agency (tenant_id, id)
);
create index on invitation (tenant_id);

alter table app_user enable row level security;
alter table app_user force row level security;
create policy user_of_tenant on app_user for select to payung_app using (
  id = (select app.user_id())
  or exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant_id())));
create policy user_kept_by_sign_in on app_user to payung_auth using (true) with check (true);
grant select on app_user to payung_app;
grant select, insert, update on app_user to payung_auth;

alter table membership enable row level security;
alter table membership force row level security;
-- Nobody hands out more than their own part of the tenant.
create policy membership_of_tenant on membership
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and starts_with(area_prefix, (select app.area_scope())));
grant select, insert, update (valid) on membership to payung_app;

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_of_tenant on invitation
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and starts_with(area_prefix, (select app.area_scope())));
grant select, insert, update (revoked_at) on invitation to payung_app;

-- ── Audit ───────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Ids, field names and version numbers only: values live encrypted in the versions they point at.
create table audit_event (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  at timestamptz not null default now(),
  actor_id uuid,
  action text not null check (action ~ '^[A-Z][A-Z_]{2,59}$'),
  subject_kind text check (length(subject_kind) <= 40),
  subject_id text check (length(subject_id) <= 80),
  subject_version integer,
  fields text[] not null default '{}' check (cardinality(fields) <= 60),
  details jsonb not null default '{}' check (length(details::text) <= 4000),
  digest bytea check (length(digest) = 32)
);
create index on audit_event (tenant_id, id desc);
create index on audit_event (tenant_id, action, id desc);
create index on audit_event (tenant_id, actor_id, id desc);
create index on audit_event (tenant_id, subject_id, id desc);

-- Events that the sealer has not yet chained; a queue, so that sealing never scans the log.
create table audit_unsealed (
  event_id uuid primary key references audit_event,
  tenant_id uuid not null references tenant
);

create table audit_seal (
  tenant_id uuid not null references tenant,
  sequence bigint not null check (sequence > 0),
  event_id uuid not null unique references audit_event,
  -- sha256(previous hash ‖ canonical event)
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default now(),
  -- On the last seal of each batch: signature over the hash, made with the sealer's key.
  signature bytea,
  primary key (tenant_id, sequence)
);

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = '23001', message = format('%s is append-only', tg_table_name);
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function app.refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function app.refuse_change();

create function app.queue_for_sealing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_unsealed (event_id, tenant_id) select id, tenant_id from added;
  return null;
end $$;
create trigger audit_event_queued after insert on audit_event referencing new table as added
  for each statement execute function app.queue_for_sealing();

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_of_tenant on audit_event using (tenant_id = (select app.tenant_id()));
create policy audit_for_sealer on audit_event for select to payung_jobs using (true);
grant select, insert on audit_event to payung_app;
grant select on audit_event to payung_jobs;

alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy unsealed_for_sealer on audit_unsealed to payung_jobs using (true);
create policy unsealed_of_tenant on audit_unsealed for select to payung_app using (tenant_id = (select app.tenant_id()));
grant select, delete on audit_unsealed to payung_jobs;
grant select on audit_unsealed to payung_app;

alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy seal_of_tenant on audit_seal for select to payung_app using (tenant_id = (select app.tenant_id()));
create policy seal_by_sealer on audit_seal to payung_jobs using (true) with check (true);
grant select on audit_seal to payung_app;
grant select, insert on audit_seal to payung_jobs;

-- ── Jobs, files, notices, saved views ───────────────────────────────────────────────────────────────────────────────
create table file (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) <= 120),
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 bytea not null check (length(sha256) = 32),
  purpose text not null check (purpose in ('IMPORT', 'EXPORT', 'RESULT', 'DOCUMENT')),
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  unique (tenant_id, id)
);
create index on file (tenant_id, created_at desc);

create table job (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  -- Ids and choices only, never a name or a NIK.
  params jsonb not null default '{}' check (length(params::text) <= 20000),
  step text check (length(step) <= 60),
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  result jsonb,
  error_code text check (length(error_code) <= 60),
  cancel_requested boolean not null default false,
  idempotency_key text check (length(idempotency_key) <= 100),
  attempt integer not null default 0,
  created_by uuid references app_user,
  -- A scoped membership's jobs run within that scope.
  area_scope text not null default '',
  agency_id uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  unique (tenant_id, kind, idempotency_key)
);
create index on job (tenant_id, id desc);

create table notice (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  user_id uuid references app_user,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
  params jsonb not null default '{}' check (length(params::text) <= 4000),
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index on notice (tenant_id, user_id, id desc);

create table saved_view (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  owner_id uuid not null references app_user,
  list text not null check (list in ('WORKERS', 'AUDIT', 'IMPORTS')),
  name text not null check (length(name) between 1 and 60),
  state jsonb not null check (length(state::text) <= 8000),
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  unique (tenant_id, owner_id, list, name)
);

alter table file enable row level security;
alter table file force row level security;
create policy file_of_tenant on file using (tenant_id = (select app.tenant_id()));
grant select, insert on file to payung_app;
alter table job enable row level security;
alter table job force row level security;
-- A member of one village sees the jobs of that village's people, not the whole regency's.
create policy job_of_tenant on job using (
  tenant_id = (select app.tenant_id()) and starts_with(area_scope, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
grant select, insert, update (state, step, done, total, result, error_code, cancel_requested, attempt, started_at, heartbeat_at, finished_at) on job to payung_app;
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_of_user on notice
  using (tenant_id = (select app.tenant_id()) and (user_id is null or user_id = (select app.user_id())))
  with check (tenant_id = (select app.tenant_id()));
grant select, insert, update (read_at) on notice to payung_app;
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy saved_view_read on saved_view for select
  using (tenant_id = (select app.tenant_id()) and (shared or owner_id = (select app.user_id())));
create policy saved_view_own on saved_view
  using (tenant_id = (select app.tenant_id()) and owner_id = (select app.user_id()))
  with check (tenant_id = (select app.tenant_id()) and owner_id = (select app.user_id()));
grant select, insert, update, delete on saved_view to payung_app;

-- ── The few answers that need no tenant ─────────────────────────────────────────────────────────────────────────────
create function app.memberships_of(asked_user uuid)
returns table (membership_id uuid, tenant_id uuid, tenant_code text, tenant_kind text, tenant_name text, tenant_short_name text,
  tenant_area_code text, second_factor_required boolean, role text, area_prefix text, agency_id uuid, valid_until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, t.id, t.code, t.kind, t.name, t.short_name, t.area_code, m.role = any (t.second_factor_roles), m.role, m.area_prefix, m.agency_id, upper(m.valid)
  from membership m join tenant t on t.id = m.tenant_id
  where m.user_id = asked_user and m.valid @> (now() at time zone 'Asia/Pontianak')::date
  order by t.code, m.role;
$$;

create function app.job_tenant(asked_job uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select tenant_id from job where id = asked_job;
$$;

-- Takes an invitation up: the token is known only to who received the mail, so its hash is the proof.
create function app.accept_invitation(asked_hash bytea, accepting_user uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  taken invitation;
begin
  update invitation set accepted_at = now()
   where token_hash = asked_hash and accepted_at is null and revoked_at is null and expires_at > now()
     and email = (select u.email from app_user u where u.id = accepting_user)
  returning * into taken;
  if not found then return null; end if;
  insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid, granted_by)
  select taken.tenant_id, accepting_user, role, taken.area_prefix, taken.agency_id,
         daterange((now() at time zone 'Asia/Pontianak')::date, taken.valid_until), taken.invited_by
    from unnest(taken.roles) role;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id)
  values (taken.tenant_id, accepting_user, 'INVITATION_ACCEPTED', 'invitation', taken.id::text);
  return taken.tenant_id;
end $$;

-- What the page behind an invitation link shows before sign-in: where to, nothing about anyone else.
create function app.open_link(asked_hash bytea)
returns table (kind text, email text, name text, tenant_name text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'INVITATION', i.email, i.name, t.name, i.expires_at
  from invitation i join tenant t on t.id = i.tenant_id
  where i.token_hash = asked_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now();
$$;


grant select on all tables in schema public to payung_crossing;
grant insert, update on membership, invitation, audit_event, audit_unsealed to payung_crossing;
alter function app.memberships_of(uuid) owner to payung_crossing;
alter function app.job_tenant(uuid) owner to payung_crossing;
alter function app.accept_invitation(bytea, uuid) owner to payung_crossing;
alter function app.open_link(bytea) owner to payung_crossing;
alter function app.queue_for_sealing() owner to payung_crossing;
revoke execute on function app.memberships_of(uuid), app.job_tenant(uuid), app.accept_invitation(bytea, uuid), app.open_link(bytea), app.queue_for_sealing() from public;
grant execute on function app.memberships_of(uuid), app.job_tenant(uuid), app.accept_invitation(bytea, uuid), app.open_link(bytea) to payung_app;
grant execute on function app.memberships_of(uuid), app.open_link(bytea) to payung_auth;
