-- People: one person per NIK over all tenants, the custodian's record, who may see it, what lists read, and its history.

create table person (
  id bigint generated always as identity primary key,
  -- HMAC of the NIK under a key that the database never sees: equal for equal numbers, of no use to who steals a backup.
  blind_index bytea not null unique check (length(blind_index) = 32),
  created_at timestamptz not null default now()
);
-- No grant to the application: a person is reachable only through the functions below.

create table worker (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  person_id bigint not null references person,
  -- AES-256-GCM, key id in front.
  national_id_cipher bytea not null check (length(national_id_cipher) between 40 and 80),
  national_id_prefix text not null check (national_id_prefix ~ '^\d{4}$'),
  family_card_cipher bytea check (length(family_card_cipher) between 40 and 80),
  family_card_index bytea check (length(family_card_index) = 32),
  name text not null check (length(name) between 1 and 200),
  name_search text not null check (length(name_search) <= 200),
  birth_place text check (length(birth_place) <= 100),
  birth_date date not null check (birth_date between '1900-01-01' and '2100-01-01'),
  sex text not null check (sex in ('FEMALE', 'MALE')),
  address text check (length(address) <= 300),
  rt text check (rt ~ '^\d{1,3}$'),
  rw text check (rw ~ '^\d{1,3}$'),
  village_code text not null,
  phone text check (phone ~ '^\+\d{8,15}$'),
  occupation_code text references occupation,
  income_bracket text check (income_bracket ~ '^BASE_\d{6,9}$'),
  welfare_decile smallint check (welfare_decile between 1 and 10),
  welfare_source text check (welfare_source in ('DTKS', 'P3KE', 'DTSEN', 'OTHER')),
  membership_kind text not null default 'NONE' check (membership_kind in ('NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION')),
  membership_number text check (membership_number ~ '^\d{11}$'),
  uncovered_reason text check (uncovered_reason in ('UNAWARE', 'UNABLE_TO_PAY')),
  -- What somebody says; bills prove it later.
  declared_programmes text[] not null default '{}' check (declared_programmes <@ array['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION']),
  declared_period daterange check (not isempty(declared_period)),
  declared_payer_kind text check (declared_payer_kind in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  -- text with CHECK, not an enum: enum comparison is not leakproof, so under row-level security it would never use an index
  status text not null default 'CANDIDATE' check (status in ('CANDIDATE', 'VERIFIED', 'INELIGIBLE', 'DECEASED', 'MOVED', 'GRADUATED', 'WITHDRAWN')),
  notes text check (length(notes) <= 2000),
  agency_id uuid,
  registered_by_tenant_id uuid not null references tenant,
  version integer not null default 1 check (version > 0),
  superseded_by uuid references worker,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid references app_user,
  -- Where a person lives decides who keeps the record; the key refuses a record at anybody else.
  foreign key (village_code, tenant_id) references area (code, custodian_tenant_id),
  foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  unique (tenant_id, person_id)
);
create index on worker (person_id);
create index on worker (superseded_by) where superseded_by is not null;

create table worker_version (
  worker_id uuid not null references worker,
  version integer not null check (version > 0),
  tenant_id uuid not null references tenant,
  -- The earlier state as JSON, under the key of (tenant, person): destroying that key erases the history lawfully.
  state_cipher bytea not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz not null,
  recorded_by uuid references app_user,
  replaced_by uuid references app_user,
  replaced_because text not null check (length(replaced_because) between 1 and 500),
  changed_fields text[] not null,
  primary key (worker_id, version)
);

create table person_key (
  tenant_id uuid not null references tenant,
  person_id bigint not null references person,
  wrapped_key bytea check (length(wrapped_key) between 40 and 120),
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (tenant_id, person_id),
  check ((wrapped_key is null) = (destroyed_at is not null))
);

create table worker_access (
  id uuid primary key default uuidv7(),
  worker_id uuid not null references worker,
  -- Who may see, and whose record it is; the second so that the custodian can ask "who sees this person".
  tenant_id uuid not null references tenant,
  custodian_tenant_id uuid not null references tenant,
  level text not null check (level in ('FULL', 'REGISTERED', 'PROOF')),
  reason_kind text not null check (reason_kind in ('REGISTERED_BY', 'COHORT', 'MEMBERSHIP_CONFIRMATION', 'FUNDING', 'FORMER_CUSTODIAN')),
  reason_id text check (length(reason_id) <= 80),
  began_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= began_at)
);
create unique index worker_access_live on worker_access (worker_id, tenant_id) where ended_at is null;
create index on worker_access (tenant_id, worker_id);

-- What every list, facet, search and export reads: for one viewer, a row per person with only the level's columns.
-- Written by the triggers below alone, from rows whose keys were checked already: so it has one foreign key, not four.
create table worker_listing (
  tenant_id uuid not null,
  worker_id uuid not null references worker,
  level text not null check (level in ('FULL', 'REGISTERED', 'PROOF')),
  custodian_tenant_id uuid not null,
  registered_by_tenant_id uuid not null,
  agency_id uuid,
  display_name text not null,
  name_order text collate "C" not null,
  name_search text,
  national_id_prefix text,
  birth_date date,
  sex text,
  village_code text not null,
  regency_code text not null generated always as (left(village_code, 5)) stored,
  occupation_code text,
  welfare_decile smallint,
  income_bracket text,
  membership_kind text,
  membership_number text,
  uncovered_reason text,
  status text not null,
  registered_on date not null,
  primary key (tenant_id, worker_id),
  -- The columns of a level are the database's business: a PROOF row cannot carry more even by mistake.
  check (level <> 'PROOF' or num_nonnulls(name_search, national_id_prefix, birth_date, sex, welfare_decile, income_bracket,
    membership_kind, membership_number, uncovered_reason, agency_id) = 0),
  check (level <> 'REGISTERED' or num_nonnulls(welfare_decile, income_bracket, uncovered_reason, agency_id) = 0)
);
create index worker_listing_name on worker_listing (tenant_id, name_order, worker_id);
create index worker_listing_regency on worker_listing (tenant_id, regency_code, name_order, worker_id);
create index worker_listing_village on worker_listing (tenant_id, village_code collate "C", name_order, worker_id);
create index worker_listing_membership on worker_listing (tenant_id, membership_number) where membership_number is not null;
create index worker_listing_search on worker_listing using gin (name_search gin_trgm_ops);
create index worker_listing_worker on worker_listing (worker_id);

-- Totals per viewer, one dimension at a time, as deltas: counting 2 million rows for every screen would be slow, and updating one
-- counter row would make two officers wait for each other. The worker process folds deltas together now and then.
create table worker_count (
  tenant_id uuid not null references tenant,
  dimension text not null check (dimension in ('VILLAGE', 'OCCUPATION', 'SEX', 'STATUS', 'BIRTH_DATE', 'DECILE', 'MEMBERSHIP', 'REGISTERED_BY')),
  value text not null,
  delta bigint not null
);
create index on worker_count (tenant_id, dimension, value) include (delta);

create table worker_document (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  kind text not null check (kind in ('ID_CARD', 'FAMILY_CARD', 'OTHER')),
  file_id uuid not null,
  added_by uuid references app_user,
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on worker_document (tenant_id, worker_id);

-- "Break the glass": one person, one reason, a few minutes.
create table reveal_grant (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  user_id uuid not null references app_user,
  worker_id uuid not null references worker,
  reason text not null check (length(reason) between 10 and 300),
  granted_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > granted_at and expires_at <= granted_at + interval '15 minutes')
);
create index on reveal_grant (tenant_id, user_id, worker_id, expires_at desc);

create table custody_transfer (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  from_tenant_id uuid not null references tenant,
  to_tenant_id uuid not null references tenant,
  to_village_code text not null,
  reason text not null check (length(reason) between 3 and 500),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  proposed_by uuid not null references app_user,
  proposed_at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 500),
  check (from_tenant_id <> to_tenant_id),
  check (tenant_id in (from_tenant_id, to_tenant_id)),
  check ((state = 'PROPOSED') = (decided_at is null)),
  foreign key (to_village_code, to_tenant_id) references area (code, custodian_tenant_id)
);
create unique index custody_transfer_open on custody_transfer (worker_id) where state = 'PROPOSED';
create index on custody_transfer (from_tenant_id, state);
create index on custody_transfer (to_tenant_id, state);

-- What somebody else's import says of a person whom another tenant keeps: a proposal, never an update.
create table worker_proposal (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  proposer_tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  import_id uuid,
  -- JSON of field → proposed value, under the custodian's tenant key.
  changes_cipher bytea not null,
  fields text[] not null check (cardinality(fields) between 1 and 60),
  state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
  created_at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 500)
);
create index on worker_proposal (tenant_id, state, id desc);
create index on worker_proposal (proposer_tenant_id, id desc);

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────────
alter table person enable row level security;
alter table person force row level security;

alter table worker enable row level security;
alter table worker force row level security;
create policy worker_read on worker for select using (
  (tenant_id = (select app.tenant_id())
    or exists (select from worker_access a where a.worker_id = worker.id and a.tenant_id = (select app.tenant_id()) and a.level = 'FULL' and a.ended_at is null))
  and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
create policy worker_add on worker for insert with check (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
create policy worker_change on worker for update using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
grant select, insert, update on worker to payung_app;

alter table worker_version enable row level security;
alter table worker_version force row level security;
-- A version follows its worker: whoever may open the record may read its history, within the same scopes.
create policy version_read on worker_version for select using (exists (select from worker w where w.id = worker_version.worker_id));
create policy version_add on worker_version for insert with check (tenant_id = (select app.tenant_id()));
grant select, insert on worker_version to payung_app;

alter table person_key enable row level security;
alter table person_key force row level security;
create policy person_key_of_tenant on person_key using (tenant_id = (select app.tenant_id()));
-- A viewer with a FULL link reads the custodian's versions, so it needs that one key.
create policy person_key_of_visible on person_key for select using (
  exists (select from worker w where w.tenant_id = person_key.tenant_id and w.person_id = person_key.person_id));
grant select, insert on person_key to payung_app;

alter table worker_access enable row level security;
alter table worker_access force row level security;
create policy access_read on worker_access for select using (
  tenant_id = (select app.tenant_id()) or custodian_tenant_id = (select app.tenant_id()));
grant select on worker_access to payung_app;

alter table worker_listing enable row level security;
alter table worker_listing force row level security;
-- CASE, because the planner takes a bare starts_with and an OR for very selective: it would sort the whole tenant for each page
-- instead of reading 25 rows off the index (measured: 111 ms against 0.3).
create policy listing_of_viewer on worker_listing for select using (
  tenant_id = (select app.tenant_id())
  and case when (select app.area_scope()) = '' then true else starts_with(village_code, (select app.area_scope())) end
  and case when (select app.agency_id()) is null then true else agency_id = (select app.agency_id()) end);
grant select on worker_listing to payung_app;

alter table worker_count enable row level security;
alter table worker_count force row level security;
-- Totals are of the whole tenant: a membership with a scope must count for itself.
create policy count_of_viewer on worker_count for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select on worker_count to payung_app;

alter table worker_document enable row level security;
alter table worker_document force row level security;
create policy document_of_tenant on worker_document using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = worker_document.worker_id));
grant select, insert, update (removed_at) on worker_document to payung_app;

alter table reveal_grant enable row level security;
alter table reveal_grant force row level security;
create policy reveal_of_user on reveal_grant
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and user_id = (select app.user_id())
    and exists (select from worker w where w.id = reveal_grant.worker_id));
grant select, insert on reveal_grant to payung_app;

alter table custody_transfer enable row level security;
alter table custody_transfer force row level security;
create policy transfer_of_either on custody_transfer
  using ((select app.tenant_id()) in (from_tenant_id, to_tenant_id))
  with check (tenant_id = (select app.tenant_id()));
grant select, insert on custody_transfer to payung_app;

alter table worker_proposal enable row level security;
alter table worker_proposal force row level security;
create policy proposal_of_custodian on worker_proposal using (tenant_id = (select app.tenant_id()));
create policy proposal_of_proposer on worker_proposal for select using (proposer_tenant_id = (select app.tenant_id()));
grant select, update (state, decided_by, decided_at, decision_reason) on worker_proposal to payung_app;

-- ── Listings and totals are kept in step by the database itself ─────────────────────────────────────────────────────
create function app.initials(name text) returns text language sql immutable parallel safe
  return (select coalesce(string_agg(upper(left(word, 1)) || '.', ' '), '') from regexp_split_to_table(trim(name), '\s+') word);

create view app.worker_listing_source with (security_invoker = false) as
  select v.tenant_id, w.id as worker_id, v.level, w.tenant_id as custodian_tenant_id, w.registered_by_tenant_id,
    case when v.level = 'FULL' then w.agency_id end as agency_id,
    case when v.level = 'PROOF' then app.initials(w.name) else w.name end as display_name,
    lower(case when v.level = 'PROOF' then app.initials(w.name) else w.name end) collate "C" as name_order,
    case when v.level <> 'PROOF' then w.name_search end as name_search,
    case when v.level <> 'PROOF' then w.national_id_prefix end as national_id_prefix,
    case when v.level <> 'PROOF' then w.birth_date end as birth_date,
    case when v.level <> 'PROOF' then w.sex end as sex,
    w.village_code, w.occupation_code,
    case when v.level = 'FULL' then w.welfare_decile end as welfare_decile,
    case when v.level = 'FULL' then w.income_bracket end as income_bracket,
    case when v.level <> 'PROOF' then w.membership_kind end as membership_kind,
    case when v.level <> 'PROOF' then w.membership_number end as membership_number,
    case when v.level = 'FULL' then w.uncovered_reason end as uncovered_reason,
    w.status, (w.created_at at time zone 'Asia/Pontianak')::date as registered_on
  from worker w
  cross join lateral (
    select w.tenant_id, 'FULL'::text as level
    union all
    select a.tenant_id, a.level from worker_access a where a.worker_id = w.id and a.ended_at is null and a.tenant_id <> w.tenant_id
  ) v
  where w.superseded_by is null;

-- New records have no links yet (a link's own trigger lists it), so the custodian's rows are enough here.
create function app.list_new_workers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on)
  select w.tenant_id, w.id, 'FULL', w.tenant_id, w.registered_by_tenant_id, w.agency_id, w.name, lower(w.name), w.name_search,
    w.national_id_prefix, w.birth_date, w.sex, w.village_code, w.occupation_code, w.welfare_decile, w.income_bracket, w.membership_kind,
    w.membership_number, w.uncovered_reason, w.status, (w.created_at at time zone 'Asia/Pontianak')::date
  from added w where w.superseded_by is null;
  return null;
end $$;
create trigger worker_listed after insert on worker referencing new table as added
  for each statement execute function app.list_new_workers();

create function app.relist(workers uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from worker_listing where worker_id = any (workers);
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on)
  select tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on
  from app.worker_listing_source where worker_id = any (workers);
$$;

create function app.relist_changed_workers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.relist((select coalesce(array_agg(id), '{}') from changed));
  return null;
end $$;
create trigger worker_relisted after update on worker referencing new table as changed
  for each statement execute function app.relist_changed_workers();

create function app.list_new_access() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on)
  select s.tenant_id, s.worker_id, s.level, s.custodian_tenant_id, s.registered_by_tenant_id, s.agency_id, s.display_name, s.name_order,
    s.name_search, s.national_id_prefix, s.birth_date, s.sex, s.village_code, s.occupation_code, s.welfare_decile, s.income_bracket, s.membership_kind,
    s.membership_number, s.uncovered_reason, s.status, s.registered_on
  from added a join app.worker_listing_source s on s.worker_id = a.worker_id and s.tenant_id = a.tenant_id
  where a.ended_at is null and a.tenant_id <> a.custodian_tenant_id;
  return null;
end $$;
create trigger worker_access_listed after insert on worker_access referencing new table as added
  for each statement execute function app.list_new_access();

create function app.relist_changed_access() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.relist((select coalesce(array_agg(worker_id), '{}') from changed));
  return null;
end $$;
create trigger worker_access_relisted after update on worker_access referencing new table as changed
  for each statement execute function app.relist_changed_access();

create function app.count_listing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- One pass per statement, whatever its size; the sign says whether the rows came or went.
  insert into worker_count (tenant_id, dimension, value, delta)
  select tenant_id,
    case when grouping(village_code) = 0 then 'VILLAGE' when grouping(occupation_code) = 0 then 'OCCUPATION'
      when grouping(sex) = 0 then 'SEX' when grouping(status) = 0 then 'STATUS' when grouping(birth_date) = 0 then 'BIRTH_DATE'
      when grouping(welfare_decile) = 0 then 'DECILE' when grouping(membership_kind) = 0 then 'MEMBERSHIP' else 'REGISTERED_BY' end,
    coalesce(village_code, occupation_code, sex, status, to_char(birth_date, 'YYYY-MM-DD'), welfare_decile::text, membership_kind,
      registered_by_tenant_id::text, ''),
    count(*) * tg_argv[0]::integer
  from moved
  group by tenant_id, grouping sets ((village_code), (occupation_code), (sex), (status), (birth_date), (welfare_decile), (membership_kind), (registered_by_tenant_id));
  return null;
end $$;
create trigger worker_listing_counted_in after insert on worker_listing referencing new table as moved
  for each statement execute function app.count_listing('1');
create trigger worker_listing_counted_out after delete on worker_listing referencing old table as moved
  for each statement execute function app.count_listing('-1');

-- ── The few functions that cross tenants ────────────────────────────────────────────────────────────────────────────
-- The person behind a NIK, made when new. Says a number and nothing else, so it tells nobody whether the person was known.
create function app.person_for(asked_index bytea) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  found_id bigint;
begin
  if app.tenant_id() is null then return null; end if;
  insert into person (blind_index) values (asked_index) on conflict (blind_index) do nothing returning id into found_id;
  if found_id is null then select id into found_id from person where blind_index = asked_index; end if;
  return found_id;
end $$;

-- Exact search by NIK, among the people the viewer may read with their identity.
create function app.find_worker_by_index(asked_index bytea) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select l.worker_id from person p
  join worker w on w.person_id = p.id
  join worker_listing l on l.worker_id = w.id and l.tenant_id = app.tenant_id() and l.level <> 'PROOF'
  where p.blind_index = asked_index and starts_with(l.village_code, app.area_scope());
$$;

-- Search by name. Trigram operators are not leakproof and would never use their index under row-level security, so the filter by
-- tenant stands here and the ids are read again under the policies.
create function app.search_workers(patterns text[], whole text, most integer) returns table (worker_id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  found_count integer;
begin
  return query
    select l.worker_id, 1::real from worker_listing l
    where l.tenant_id = app.tenant_id() and l.name_search like all (patterns)
      and starts_with(l.village_code, app.area_scope()) and (app.agency_id() is null or l.agency_id = app.agency_id())
    limit most;
  get diagnostics found_count = row_count;
  if found_count = 0 then
    return query
      select l.worker_id, similarity(l.name_search, whole) from worker_listing l
      where l.tenant_id = app.tenant_id() and l.name_search % whole
        and starts_with(l.village_code, app.area_scope()) and (app.agency_id() is null or l.agency_id = app.agency_id())
      order by 2 desc limit least(most, 50);
  end if;
end $$;

-- A registration by somebody other than the custodian (the province) makes the record at the custodian and a FULL link for the registrar.
create function app.link_registrar(asked_worker uuid, asked_reason text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind, reason_id)
  select w.id, app.tenant_id(), w.tenant_id, 'FULL', 'REGISTERED_BY', asked_reason from worker w
  where w.id = asked_worker and w.registered_by_tenant_id = app.tenant_id() and w.tenant_id <> app.tenant_id()
  on conflict do nothing;
end $$;

-- Writes an event into the custodian's log as well: a reveal through a link shows in both.
create function app.audit_at_custodian(asked_worker uuid, asked_action text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select w.tenant_id, app.user_id(), asked_action, 'worker', w.id::text, jsonb_build_object('byTenant', app.tenant_id())
  from worker w
  where w.id = asked_worker and w.tenant_id <> app.tenant_id()
    and exists (select from worker_access a where a.worker_id = w.id and a.tenant_id = app.tenant_id() and a.ended_at is null);
end $$;

create function app.fold_worker_counts() returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  folded bigint;
begin
  with gone as (delete from worker_count c using (
      select tenant_id, dimension, value from worker_count group by 1, 2, 3 having count(*) > 1) many
    where c.tenant_id = many.tenant_id and c.dimension = many.dimension and c.value = many.value
    returning c.tenant_id, c.dimension, c.value, c.delta)
  insert into worker_count (tenant_id, dimension, value, delta)
  select tenant_id, dimension, value, sum(delta) from gone group by 1, 2, 3 having sum(delta) <> 0;
  get diagnostics folded = row_count;
  return folded;
end $$;

-- Decides a transfer: the side that did not propose accepts or refuses; accepting moves the record to its new custodian.
create function app.decide_custody_transfer(asked_transfer uuid, accept boolean, why text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  t custody_transfer;
begin
  select * into t from custody_transfer where id = asked_transfer
    and app.tenant_id() in (from_tenant_id, to_tenant_id) for update;
  if not found then return 'NOT_FOUND'; end if;
  if t.state <> 'PROPOSED' then return 'ALREADY_DECIDED'; end if;
  if t.tenant_id = app.tenant_id() and accept then return 'OTHER_SIDE_DECIDES'; end if;
  if accept and exists (select from worker other join worker w on w.id = t.worker_id
      where other.tenant_id = t.to_tenant_id and other.person_id = w.person_id and other.id <> w.id) then
    return 'ALREADY_KEPT_THERE';
  end if;
  update custody_transfer set state = case when accept then 'ACCEPTED' when tenant_id = app.tenant_id() then 'WITHDRAWN' else 'REFUSED' end,
    decided_by = app.user_id(), decided_at = now(), decision_reason = why where id = t.id;
  if accept then
    update worker_access set ended_at = now() where worker_id = t.worker_id and tenant_id = t.to_tenant_id and ended_at is null;
    update worker_access set custodian_tenant_id = t.to_tenant_id where worker_id = t.worker_id;
    update worker set tenant_id = t.to_tenant_id, village_code = t.to_village_code, agency_id = null,
      version = version + 1, updated_at = now(), updated_by = app.user_id() where id = t.worker_id;
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side, app.user_id(), case when accept then 'CUSTODY_ACCEPTED' else 'CUSTODY_REFUSED' end, 'worker', t.worker_id::text,
    jsonb_build_object('transfer', t.id, 'from', t.from_tenant_id, 'to', t.to_tenant_id)
  from unnest(array[t.from_tenant_id, t.to_tenant_id]) side;
  return case when accept then 'ACCEPTED' else 'REFUSED' end;
end $$;

grant select, insert, update, delete on person, worker, worker_version, person_key, worker_access, worker_listing, worker_count,
  worker_document, reveal_grant, custody_transfer, worker_proposal to payung_crossing;
grant select on app.worker_listing_source to payung_crossing;
grant usage on all sequences in schema public to payung_crossing;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.prosecdef and p.proname in ('list_new_workers', 'relist', 'relist_changed_workers', 'list_new_access',
      'relist_changed_access', 'count_listing', 'person_for', 'find_worker_by_index', 'search_workers', 'link_registrar', 'audit_at_custodian',
      'fold_worker_counts', 'decide_custody_transfer')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
alter view app.worker_listing_source owner to payung_crossing;
grant execute on function app.person_for(bytea), app.find_worker_by_index(bytea), app.search_workers(text[], text, integer),
  app.link_registrar(uuid, text), app.audit_at_custodian(uuid, text), app.decide_custody_transfer(uuid, boolean, text) to payung_app;
grant execute on function app.fold_worker_counts() to payung_jobs;
