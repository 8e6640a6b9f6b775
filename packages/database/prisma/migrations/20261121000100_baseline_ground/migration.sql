-- Tables only. Functions, triggers and policies are files of packages/database/sql, applied after the migrations.
--
-- The ground: areas, tenants, users and their memberships, audit, jobs and files.
-- Run as payung_owner. Roles and extensions are made beforehand (src/roles.ts): they belong to the cluster, not to a schema.

create schema if not exists app;
grant usage on schema app to payung_app, payung_jobs, payung_auth, payung_crossing;
grant usage on schema public to payung_app, payung_jobs, payung_auth, payung_crossing;
-- ALTER FUNCTION … OWNER TO asks that the new owner may create in the schema.
grant create on schema app to payung_crossing;

-- Which text of each file of packages/database/sql stands in this database (src/apply-objects.ts).
create table app.sql_object (
  kind text not null check (kind in ('function', 'view', 'trigger', 'policy')),
  name text not null,
  hash text not null,
  applied_at timestamptz not null default now(),
  primary key (kind, name)
);

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
  created_at timestamptz not null default now(),
  -- Where a government has its seat: decrees are made "di Sungai Raya", not "di Kubu Raya". Reference data, known to everybody who knows the directory.
  seat text check (length(seat) between 2 and 80),
  -- A government says itself where its decrees are made. The word stands above a signature: no field of the text, no line of its own.
  constraint tenant_seat_is_a_place check (seat = btrim(seat) and seat !~ '[[:cntrl:]{}<>0-9]')
);
alter table tenant enable row level security;
alter table tenant force row level security;
grant select, update (second_factor_roles, seat) on tenant to payung_app;
grant select (id, code) on tenant to payung_jobs;
grant select on tenant to payung_crossing;

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
grant select on area to payung_app, payung_jobs, payung_crossing;
alter table tenant add foreign key (area_code) references area;

create table ecosystem (
  code text primary key,
  name_id text not null,
  name_en text not null
);
grant select on ecosystem to payung_app, payung_jobs, payung_crossing;

create table occupation (
  code text primary key,
  name_id text not null,
  name_en text not null,
  ecosystem_code text not null references ecosystem,
  unique (code, ecosystem_code)
);
grant select on occupation to payung_app, payung_jobs, payung_crossing;

-- Amounts, rates, ages and deadlines are data with a period and a legal basis, never literals in code.
create table reference_amount (
  key text not null,
  valid daterange not null check (not isempty(valid)),
  amount bigint not null,
  unit text not null check (unit in ('RUPIAH', 'PERMILLE', 'YEARS', 'MONTHS', 'DAYS')),
  legal_basis text,
  primary key (key, valid without overlaps)
);
grant select on reference_amount to payung_app, payung_jobs, payung_crossing;

create table agency (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  name text not null check (length(name) between 1 and 120),
  unique (tenant_id, name),
  unique (tenant_id, id)
);
alter table agency enable row level security;
alter table agency force row level security;
grant select, insert, update on agency to payung_app;
grant select on agency to payung_crossing;

create table app_user (
  id uuid primary key,
  email text not null unique check (length(email) between 3 and 254 and email = lower(email)),
  name text not null check (length(name) between 1 and 120),
  title text check (length(title) <= 120),
  created_at timestamptz not null default now()
);
alter table app_user enable row level security;
alter table app_user force row level security;
grant select on app_user to payung_app, payung_crossing;
grant select, insert, update on app_user to payung_auth;

create table membership (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  user_id uuid not null references app_user,
  role text not null check (role in ('ADMINISTRATOR', 'OFFICER', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER', 'TREASURER', 'VIEWER', 'AUDITOR')),
  -- '' is the whole tenant; a village officer has the village's code here.
  area_prefix text not null default '' check (area_prefix ~ '^(\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?)?$'),
  agency_id uuid,
  -- A role granted by mistake can be taken back on its first day: an empty period never let anybody in.
  valid daterange not null default daterange(((now() at time zone 'Asia/Pontianak')::date), null),
  granted_by uuid references app_user default app.user_id(),
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
alter table membership enable row level security;
alter table membership force row level security;
grant select, insert (id, tenant_id, user_id, role, area_prefix, agency_id, valid, granted_by), update (valid) on membership to payung_app;
grant select, insert, update on membership to payung_crossing;

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
  -- The first administrator of a tenant is asked in by whoever operates the installation, from the command line: nobody is signed in
  -- there whose name could stand here. Null is the system, as in audit_event.
  invited_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  foreign key (tenant_id, agency_id) references agency (tenant_id, id)
);
create index on invitation (tenant_id);
alter table invitation enable row level security;
alter table invitation force row level security;
grant select, insert (id, tenant_id, email, name, roles, area_prefix, agency_id, valid_until, token_hash, invited_by, expires_at), update (revoked_at)
  on invitation to payung_app;
grant select, insert, update on invitation to payung_crossing;

-- Ids, field names and version numbers only: values live encrypted in the versions they point at.
create table audit_event (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  at timestamptz not null default now(),
  actor_id uuid default app.user_id(),
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
alter table audit_event enable row level security;
alter table audit_event force row level security;
grant select, insert (tenant_id, actor_id, action, subject_kind, subject_id, subject_version, fields, details, digest) on audit_event to payung_app;
grant select on audit_event to payung_jobs;
grant select, insert, update on audit_event to payung_crossing;

-- Events that the sealer has not yet chained; a queue, so that sealing never scans the log.
create table audit_unsealed (
  event_id uuid primary key references audit_event,
  tenant_id uuid not null references tenant
);
create index on audit_unsealed (tenant_id, event_id);
alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
grant select on audit_unsealed to payung_app;
grant select, delete on audit_unsealed to payung_jobs;
grant select, insert, update on audit_unsealed to payung_crossing;

create table audit_seal (
  tenant_id uuid not null references tenant,
  sequence bigint not null check (sequence > 0),
  event_id uuid not null unique references audit_event,
  -- sha256(previous hash ‖ canonical event)
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default now(),
  -- On the last seal of each batch: signature over the hash, made with the sealer's key.
  signature bytea,
  -- The first bytes of each column's own hash, in the order of the columns: the chain says *that* an event was altered, these say where.
  marks bytea not null default '' check (length(marks) <= 100),
  primary key (tenant_id, sequence)
);
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
grant select on audit_seal to payung_app, payung_crossing;
grant select, insert on audit_seal to payung_jobs;

create table file (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) <= 120),
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 bytea not null check (length(sha256) = 32),
  purpose text not null check (purpose in ('IMPORT', 'EXPORT', 'RESULT', 'DOCUMENT')),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  -- An export with whole numbers asks for more than one with masked ones, when it is made and each time it is fetched.
  unmasked boolean not null default false,
  -- The row stays, for the log points at it; the content is gone.
  content_removed_at timestamptz,
  unique (tenant_id, id)
);
create index on file (tenant_id, created_at desc);
create index on file (expires_at) where content_removed_at is null;
-- The same file twice is recognised by its content, whatever it is called.
create index file_content on file (tenant_id, sha256);
alter table file enable row level security;
alter table file force row level security;
grant select, insert (id, tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, expires_at, unmasked) on file to payung_app;
grant select, insert, update (expires_at, content_removed_at) on file to payung_crossing;

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
  created_by uuid references app_user default app.user_id(),
  -- A scoped membership's jobs run within that scope.
  area_scope text not null default '',
  agency_id uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  -- Told only once it is stable; null until then.
  seconds_left integer check (seconds_left >= 0),
  -- What a run of a job has committed, written in that very transaction: a run that follows after a kill, or a retry after a failure, tells
  -- it instead of doing it again. The log has it too, but a member with a scope does not read the log.
  committed jsonb,
  unique (tenant_id, kind, idempotency_key)
);
create index on job (tenant_id, id desc);
-- What is running, for the server's count beside the inbox.
create index on job (tenant_id, created_by) where state in ('WAITING', 'RUNNING');
alter table job enable row level security;
alter table job force row level security;
grant select, insert (id, tenant_id, kind, state, params, step, done, total, result, error_code, cancel_requested, idempotency_key, attempt,
  created_by, area_scope, agency_id, seconds_left, committed), update (state, step, done, total, result, error_code, cancel_requested, attempt,
  started_at, heartbeat_at, finished_at, seconds_left, committed) on job to payung_app;
grant select on job to payung_jobs, payung_crossing;

create table notice (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  user_id uuid references app_user,
  kind text not null check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
  params jsonb not null default '{}' check (length(params::text) <= 4000),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  -- One mail a day and person with what was not seen and asks for something; the end of one's own job is only told where one works.
  mailed_at timestamptz
);
create index on notice (tenant_id, user_id, id desc);
create index on notice (created_at) where mailed_at is null and read_at is null;
alter table notice enable row level security;
alter table notice force row level security;
grant select, insert (id, tenant_id, user_id, kind, params), update (read_at) on notice to payung_app;
grant select, insert, update (read_at, mailed_at) on notice to payung_crossing;

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
alter table saved_view enable row level security;
alter table saved_view force row level security;
grant select, insert (id, tenant_id, owner_id, list, name, state, shared), update (name, state, shared), delete on saved_view to payung_app;
grant select on saved_view to payung_crossing;

-- On which days the heads of the chains went out; one mail a day, whatever the number of processes and restarts.
create table audit_heads_sent (
  day date primary key
);
grant select, insert on audit_heads_sent to payung_jobs;

-- Which parts of the reference and demo data are loaded, so that an interrupted first start goes on where it stopped and a finished
-- one never loads twice. One row a stage, written in the transaction of the stage's own rows. No tenant's data, no grant to write.
create table app.demo_stage (
  stage text primary key check (stage ~ '^[A-Z][A-Z0-9_. ]{2,59}$'),
  -- sha256 of what was loaded; for the stage of the first run, of its mode.
  digest bytea not null check (length(digest) = 32),
  finished_at timestamptz not null default now()
);
-- Readiness asks whether the first load is through.
grant select on app.demo_stage to payung_app;

-- A file on its way in, piece by piece: on a village office's line a connection that breaks must cost one piece and not the whole.
create table file_upload (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  created_by uuid not null references app_user,
  name text not null check (length(name) <= 255),
  purpose text not null check (purpose in ('IMPORT', 'DOCUMENT')),
  size_bytes bigint not null check (size_bytes > 0),
  received_bytes bigint not null default 0 check (received_bytes between 0 and size_bytes),
  -- Where the pieces lie among the tenant's files, in their order.
  pieces uuid[] not null default '{}' check (cardinality(pieces) <= 2000),
  -- Once whole: told again to whom the answer did not reach.
  file_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '1 day',
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on file_upload (tenant_id, created_by);
create index on file_upload (created_by);
create index on file_upload (expires_at);
create index on file_upload (tenant_id, file_id);
alter table file_upload enable row level security;
alter table file_upload force row level security;
grant select, insert (id, tenant_id, created_by, name, purpose, size_bytes, received_bytes, pieces, file_id), update (received_bytes, pieces,
  file_id), delete on file_upload to payung_app;
grant select, delete on file_upload to payung_crossing;

-- What areas were called before: offices go on writing it for years. Of everybody, as the areas themselves are, and kept by the province. A name that
-- was put down by mistake is withdrawn, never removed: rows were found by it.
create table area_former_name (
  id uuid primary key default uuidv7(),
  area_code text not null references area,
  name text not null check (length(name) between 2 and 120),
  -- First day on which it was no longer called so, where anybody knows.
  valid_until date,
  -- Empty while nobody has verified it.
  legal_basis text check (length(legal_basis) between 3 and 300),
  -- Where it was read.
  source text check (length(source) between 3 and 300),
  -- Nobody: it came with Payung.
  added_by uuid references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  check (num_nonnulls(legal_basis, source) > 0)
);
create unique index area_former_name_once on area_former_name (area_code, lower(name)) where withdrawn_at is null;
alter table area_former_name enable row level security;
alter table area_former_name force row level security;
grant select, insert (area_code, name, valid_until, legal_basis, source, added_by), update (withdrawn_at) on area_former_name to payung_app;
