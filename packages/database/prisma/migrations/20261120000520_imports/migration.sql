-- Imports: the file, its staged rows with what is to become of each, and the two functions that look and write across tenants.

create table import_file (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  file_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 255),
  state text not null default 'READING' check (state in ('READING', 'NEEDS_LAYOUT', 'REVIEW', 'COMMITTING', 'COMMITTED', 'REFUSED', 'DISCARDED', 'FAILED')),
  -- Each reading of the file takes the next number: one that was thought dead and wakes up can write nothing any more.
  staging_run integer not null default 0,
  -- What a person chose of sheet, header row and columns; null leaves all of it to be detected.
  chosen_layout jsonb check (length(chosen_layout::text) <= 40000),
  -- Sheets, header and columns with samples of their cells, under the tenant's key.
  layout_cipher bytea,
  national_id_column integer,
  -- Why the file cannot be read: {code, id, en}. Words about the file, never out of it.
  refusal jsonb check (length(refusal::text) <= 2000),
  row_count integer not null default 0,
  valid_count integer not null default 0,
  invalid_count integer not null default 0,
  create_count integer not null default 0,
  update_count integer not null default 0,
  proposal_count integer not null default 0,
  skip_count integer not null default 0,
  stage_job_id uuid,
  commit_job_id uuid,
  annotated_file_id uuid,
  created_by uuid references app_user,
  -- A scoped membership's imports are judged, seen and committed within that scope.
  area_scope text not null default '',
  agency_id uuid,
  created_at timestamptz not null default now(),
  committed_at timestamptz,
  rows_removed_at timestamptz,
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  foreign key (tenant_id, annotated_file_id) references file (tenant_id, id),
  check ((state = 'COMMITTED') = (committed_at is not null)),
  unique (tenant_id, id)
);
create index on import_file (tenant_id, id desc);
create index on import_file (state, created_at) where rows_removed_at is null;

-- One row of the file. Its cells as they stand, under the tenant's key; what was read of them, as the worker's columns need it.
create table import_row (
  import_id uuid not null,
  row_number integer not null check (row_number > 0),
  tenant_id uuid not null,
  outcome text not null check (outcome in ('CREATE', 'UPDATE', 'PROPOSE', 'SKIP', 'INVALID')),
  worst_severity text check (worst_severity in ('ERROR', 'WARNING')),
  cells_cipher bytea not null,
  -- Of the record that is to be made, or of the one that exists.
  worker_id uuid not null default uuidv7(),
  worker_version integer,
  keeper_tenant_id uuid,
  blind_index bytea check (length(blind_index) = 32),
  national_id_cipher bytea check (length(national_id_cipher) between 40 and 80),
  national_id_prefix text,
  family_card_cipher bytea,
  family_card_index bytea,
  name text,
  name_search text,
  birth_place text,
  birth_date date,
  -- False where the row is silent and the NIK told it: no reason to change what a custodian has written.
  birth_date_said boolean not null default false,
  sex text,
  sex_said boolean not null default false,
  address text,
  rt text,
  rw text,
  village_code text,
  phone text,
  occupation_code text,
  welfare_decile smallint,
  welfare_source text,
  membership_number text,
  notes text,
  -- Prepared before the commit: what the record was (under its person's key), and what is proposed (under the keeper's).
  changed_fields text[] not null default '{}',
  earlier_cipher bytea,
  proposal_cipher bytea,
  primary key (import_id, row_number),
  foreign key (tenant_id, import_id) references import_file (tenant_id, id) on delete cascade,
  check (outcome = 'INVALID' or num_nulls(blind_index, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code) = 0)
);
create index on import_row (import_id, row_number) where worst_severity is not null;
create index on import_row (import_id, outcome, row_number) where outcome in ('UPDATE', 'PROPOSE', 'SKIP');

create table import_issue (
  import_id uuid not null,
  row_number integer not null,
  position smallint not null,
  tenant_id uuid not null,
  -- From 0; null where the file has no such column.
  column_index integer,
  code text not null check (code ~ '^[A-Z][A-Z_]{2,59}$'),
  severity text not null check (severity in ('ERROR', 'WARNING', 'INFO')),
  primary key (import_id, row_number, position),
  foreign key (tenant_id, import_id) references import_file (tenant_id, id) on delete cascade
);
create index on import_issue (import_id, code, row_number);

alter table import_file enable row level security;
alter table import_file force row level security;
create policy import_of_tenant on import_file using (
  tenant_id = (select app.tenant_id()) and starts_with(area_scope, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
grant select, insert, update (state, staging_run, chosen_layout, layout_cipher, national_id_column, refusal, row_count, valid_count,
  invalid_count, stage_job_id, commit_job_id, annotated_file_id) on import_file to payung_app;

alter table import_row enable row level security;
alter table import_row force row level security;
create policy import_row_of_visible on import_row
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_row.import_id))
  with check (tenant_id = (select app.tenant_id()));
grant select, insert, delete, update (changed_fields, earlier_cipher, proposal_cipher) on import_row to payung_app;

alter table import_issue enable row level security;
alter table import_issue force row level security;
create policy import_issue_of_visible on import_issue
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_issue.import_id))
  with check (tenant_id = (select app.tenant_id()));
grant select, insert, delete on import_issue to payung_app;

grant select, update on import_file to payung_crossing;
grant select, update, delete, maintain on import_row to payung_crossing;
grant select, insert, delete, maintain on import_issue to payung_crossing;
grant maintain on person, worker, worker_access, worker_listing to payung_crossing;

-- The import of the entered tenant and scope, locked; nothing for anybody else's.
create function app.own_import(asked_import uuid, allowed_states text[]) returns import_file
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file;
begin
  select * into i from import_file f
  where f.id = asked_import and f.tenant_id = app.tenant_id() and starts_with(f.area_scope, app.area_scope())
    and (app.agency_id() is null or f.agency_id = app.agency_id())
  for update;
  if not found then raise exception using errcode = 'P0002', message = 'no such import'; end if;
  if not i.state = any (allowed_states) then raise exception using errcode = '55000', message = 'the import is in another state'; end if;
  return i;
end $$;

-- Looks up who is known already, for the saved rows of one import: nobody can ask about an invented NIK.
-- Own people within the scope are updated; for everybody else's a proposal goes to who keeps them. Says how many of each, and no more.
create function app.resolve_import(asked_import uuid)
returns table (create_count integer, update_count integer, proposal_count integer, skip_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  analyze import_row;
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id,
      (w.tenant_id = i.tenant_id and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) as is_own,
      (w.tenant_id = i.tenant_id or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null)) as is_readable,
      app.changed_by_row(w, r) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker w on w.person_id = p.id
    where r.import_id = i.id and r.outcome <> 'INVALID'
    order by r.row_number, w.tenant_id <> i.tenant_id, w.created_at)
  update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = known.tenant_id,
    -- What differs from somebody else's record stays theirs until they open the proposal.
    changed_fields = case when known.is_own then known.fields else '{}' end,
    worst_severity = coalesce(r.worst_severity, 'WARNING'), earlier_cipher = null, proposal_cipher = null,
    -- That a proposal would change nothing is told only to who can read the record anyway.
    outcome = case when known.is_readable and cardinality(known.fields) = 0 then 'SKIP' when known.is_own then 'UPDATE' else 'PROPOSE' end
  from known where r.import_id = i.id and r.row_number = known.row_number;

  delete from import_issue s where s.import_id = i.id and s.code in ('ALREADY_REGISTERED', 'POSSIBLE_DUPLICATE');
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'ALREADY_REGISTERED', 'WARNING'
  from import_row r where r.import_id = i.id and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP');
  -- The same name, day and village under another NIK, among the people that the importer may read in full.
  with alike as (
    select distinct r.row_number from import_row r
    join worker_listing l on l.tenant_id = i.tenant_id and l.level = 'FULL' and l.village_code = r.village_code
      and l.birth_date = r.birth_date and l.name_search = r.name_search and l.worker_id <> r.worker_id
    where r.import_id = i.id and r.outcome = 'CREATE'),
  marked as (update import_row r set worst_severity = coalesce(r.worst_severity, 'WARNING') from alike
    where r.import_id = i.id and r.row_number = alike.row_number returning r.row_number)
  insert into import_issue (import_id, row_number, position, tenant_id, code, severity)
  select i.id, row_number, 1001, i.tenant_id, 'POSSIBLE_DUPLICATE', 'WARNING' from marked;

  return query
    update import_file f set create_count = c.creates, update_count = c.updates, proposal_count = c.proposals, skip_count = c.skips
    from (select count(*) filter (where outcome = 'CREATE')::integer as creates, count(*) filter (where outcome = 'UPDATE')::integer as updates,
        count(*) filter (where outcome = 'PROPOSE')::integer as proposals, count(*) filter (where outcome = 'SKIP')::integer as skips
      from import_row where import_id = i.id) c
    where f.id = i.id
    returning f.create_count, f.update_count, f.proposal_count, f.skip_count;
  if i.state <> 'READING' then return; end if;
  -- Asked about somebody else's people: both logs say so.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side.tenant_id, app.user_id(), 'IMPORT_LOOKED_ACROSS', 'import', i.id::text, jsonb_build_object('people', side.people, 'byTenant', i.tenant_id)
  from (select r.keeper_tenant_id as tenant_id, count(*) as people from import_row r
      where r.import_id = i.id and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id group by 1
    union all select i.tenant_id, count(*) from import_row r
      where r.import_id = i.id and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id having count(*) > 0) side;
end $$;

-- Names of the facts that a row says otherwise than the record, as forms and history name them. What a row does not say changes nothing.
create function app.changed_by_row(w worker, r import_row) returns text[]
language sql immutable parallel safe as $$
  select array_remove(array[
    case when r.family_card_index is distinct from w.family_card_index and r.family_card_index is not null then 'familyCardNumber' end,
    case when r.name is distinct from w.name then 'name' end,
    case when r.birth_place is distinct from w.birth_place and r.birth_place is not null then 'birthPlace' end,
    case when r.birth_date_said and r.birth_date is distinct from w.birth_date then 'birthDate' end,
    case when r.sex_said and r.sex is distinct from w.sex then 'sex' end,
    case when r.address is distinct from w.address and r.address is not null then 'address' end,
    case when r.rt is distinct from w.rt and r.rt is not null then 'rt' end,
    case when r.rw is distinct from w.rw and r.rw is not null then 'rw' end,
    case when r.village_code is distinct from w.village_code then 'villageCode' end,
    case when r.phone is distinct from w.phone and r.phone is not null then 'phone' end,
    case when r.occupation_code is distinct from w.occupation_code and r.occupation_code is not null then 'occupationCode' end,
    case when r.welfare_decile is distinct from w.welfare_decile and r.welfare_decile is not null then 'welfareDecile' end,
    case when r.welfare_source is distinct from w.welfare_source and r.welfare_source is not null then 'welfareSource' end,
    case when r.membership_number is distinct from w.membership_number and r.membership_number is not null then 'membershipNumber' end,
    case when r.notes is distinct from w.notes and r.notes is not null then 'notes' end], null);
$$;

-- The commit: everything that the import says, or nothing. Calling it again changes nothing.
create function app.commit_import(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  caller tenant;
  created integer;
  updated integer;
  reason text := left('Impor berkas ' || i.file_name, 500);
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', i.create_count, 'updated', i.update_count, 'proposed', i.proposal_count, 'repeated', true);
  end if;
  if i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  select * into caller from tenant t where t.id = i.tenant_id;
  -- The use-case has judged the villages; here it is certain. Only a province brings people to other custodians.
  if caller.kind not in ('PROVINCE', 'REGENCY', 'CITY') or exists (
      select from import_row r left join area a on a.code = r.village_code and a.level = 'VILLAGE'
      where r.import_id = i.id and r.outcome in ('CREATE', 'UPDATE')
        and (a.custodian_tenant_id is null or not starts_with(a.code, caller.area_code || '.') or not starts_with(a.code, i.area_scope)
          or (caller.kind <> 'PROVINCE' and a.custodian_tenant_id <> i.tenant_id))) then
    raise exception using errcode = '42501', message = 'the import reaches beyond its tenant';
  end if;

  -- People in the order of their index: of two imports with the same people one waits for the other, and never both.
  insert into person (blind_index) select r.blind_index from import_row r where r.import_id = i.id and r.outcome = 'CREATE'
  order by r.blind_index on conflict (blind_index) do nothing;
  insert into worker (id, tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
    birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, welfare_decile, welfare_source, membership_number, notes,
    agency_id, registered_by_tenant_id, updated_by)
  select r.worker_id, a.custodian_tenant_id, p.id, r.national_id_cipher, r.national_id_prefix, r.family_card_cipher, r.family_card_index, r.name,
    r.name_search, r.birth_place, r.birth_date, r.sex, r.address, r.rt, r.rw, r.village_code, r.phone, r.occupation_code, r.welfare_decile,
    r.welfare_source, r.membership_number, r.notes, case when a.custodian_tenant_id = i.tenant_id then i.agency_id end, i.tenant_id, app.user_id()
  from import_row r join person p on p.blind_index = r.blind_index join area a on a.code = r.village_code
  where r.import_id = i.id and r.outcome = 'CREATE' order by r.row_number;
  get diagnostics created = row_count;
  insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind, reason_id)
  select r.worker_id, i.tenant_id, a.custodian_tenant_id, 'FULL', 'REGISTERED_BY', i.id::text
  from import_row r join area a on a.code = r.village_code
  where r.import_id = i.id and r.outcome = 'CREATE' and a.custodian_tenant_id <> i.tenant_id order by r.row_number;

  insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
    replaced_because, changed_fields)
  select w.id, w.version, w.tenant_id, w.person_id, r.earlier_cipher, w.updated_at, now(), w.updated_by, app.user_id(), reason, r.changed_fields
  from import_row r join worker w on w.id = r.worker_id and w.version = r.worker_version and w.tenant_id = i.tenant_id
  where r.import_id = i.id and r.outcome = 'UPDATE' and r.earlier_cipher is not null;
  get diagnostics updated = row_count;
  if updated <> (select count(*) from import_row r where r.import_id = i.id and r.outcome = 'UPDATE') then
    raise exception using errcode = '40001', message = 'records have changed since they were looked at';
  end if;
  update worker w set
    family_card_cipher = coalesce(r.family_card_cipher, w.family_card_cipher), family_card_index = coalesce(r.family_card_index, w.family_card_index),
    name = r.name, name_search = r.name_search, birth_place = coalesce(r.birth_place, w.birth_place),
    birth_date = case when r.birth_date_said then r.birth_date else w.birth_date end, sex = case when r.sex_said then r.sex else w.sex end,
    address = coalesce(r.address, w.address), rt = coalesce(r.rt, w.rt), rw = coalesce(r.rw, w.rw), village_code = r.village_code,
    phone = coalesce(r.phone, w.phone), occupation_code = coalesce(r.occupation_code, w.occupation_code),
    welfare_decile = coalesce(r.welfare_decile, w.welfare_decile), welfare_source = coalesce(r.welfare_source, w.welfare_source),
    membership_number = coalesce(r.membership_number, w.membership_number), notes = coalesce(r.notes, w.notes),
    version = w.version + 1, updated_at = now(), updated_by = app.user_id()
  from import_row r
  where r.import_id = i.id and r.outcome = 'UPDATE' and w.id = r.worker_id and w.version = r.worker_version and w.tenant_id = i.tenant_id;

  insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, import_id, changes_cipher, fields)
  select w.tenant_id, i.tenant_id, w.id, i.id, r.proposal_cipher, said.fields
  from import_row r join worker w on w.id = r.worker_id and w.tenant_id = r.keeper_tenant_id,
    lateral (select app.changed_by_row(w, r) as fields) said
  where r.import_id = i.id and r.outcome = 'PROPOSE' and cardinality(said.fields) > 0 and r.proposal_cipher is not null
  order by r.row_number;

  -- One event for the bulk, with a digest of its rows: in the importer's log, and in that of everybody whose people came in or are spoken of.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text,
    jsonb_build_object('created', created, 'updated', updated, 'proposed', i.proposal_count),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome <> 'INVALID';
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select coalesce(r.keeper_tenant_id, a.custodian_tenant_id), app.user_id(), 'IMPORT_RECEIVED', 'import', i.id::text,
    jsonb_build_object('byTenant', i.tenant_id, 'created', count(*) filter (where r.outcome = 'CREATE'),
      'proposed', count(*) filter (where r.outcome = 'PROPOSE')),
    sha256(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number))
  from import_row r join area a on a.code = r.village_code
  where r.import_id = i.id and r.outcome in ('CREATE', 'PROPOSE') and coalesce(r.keeper_tenant_id, a.custodian_tenant_id) <> i.tenant_id
  group by 1;

  update import_file set state = 'COMMITTED', committed_at = now(), create_count = created, update_count = updated where id = i.id;
  return jsonb_build_object('created', created, 'updated', updated, 'proposed', i.proposal_count, 'repeated', false);
end $$;

-- Staged rows hold people who may never be registered: they go with a discarded import, and after a month with any.
create function app.remove_old_staging() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ended uuid[];
begin
  select array_agg(id) into ended from (
    select id from import_file where rows_removed_at is null and state <> 'READING' and state <> 'COMMITTING'
      and (state in ('DISCARDED', 'REFUSED') or created_at < now() - interval '30 days') limit 20) old;
  if ended is null then return 0; end if;
  delete from import_row where import_id = any (ended);
  delete from import_issue where import_id = any (ended);
  update import_file set rows_removed_at = now(), layout_cipher = null,
    state = case when state in ('REVIEW', 'NEEDS_LAYOUT', 'FAILED') then 'DISCARDED' else state end
  where id = any (ended);
  return cardinality(ended);
end $$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('own_import', 'resolve_import', 'changed_by_row', 'commit_import', 'remove_old_staging')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.resolve_import(uuid), app.commit_import(uuid) to payung_app;
grant execute on function app.remove_old_staging() to payung_jobs;
