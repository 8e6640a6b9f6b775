-- Taking an import back: what a commit has done is kept apart from the staged rows, which go after a month, and undone as a whole or not at all.

-- ── What an import did ──────────────────────────────────────────────────────────────────────────────────────────────
create table import_effect (
  import_id uuid not null,
  worker_id uuid not null,
  tenant_id uuid not null,
  keeper_tenant_id uuid not null,
  kind text not null check (kind in ('CREATED', 'UPDATED', 'REVIVED', 'PROPOSED')),
  -- The record's version that the commit wrote; of a proposal the one that it speaks about.
  version integer not null check (version > 0),
  -- The version that says the same today: a later import that was taken back has left one of its own.
  stands_at integer not null check (stands_at > 0),
  primary key (import_id, worker_id)
);
create index on import_effect (worker_id);
alter table import_effect enable row level security;
alter table import_effect force row level security;
create policy effect_of_visible on import_effect for select
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_effect.import_id));
grant select on import_effect to payung_app;
grant select, insert, update (stands_at), maintain on import_effect to payung_crossing;

insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at)
select r.import_id, w.id, r.tenant_id, w.tenant_id, case r.outcome when 'CREATE' then 'CREATED' when 'UPDATE' then 'UPDATED' else 'PROPOSED' end,
  v.version, v.version
from import_row r join import_file f on f.id = r.import_id and f.state = 'COMMITTED' join worker w on w.id = r.worker_id
  cross join lateral (select case r.outcome when 'CREATE' then 1 when 'UPDATE' then r.worker_version + 1 else r.worker_version end as version) v
where r.outcome in ('CREATE', 'UPDATE', 'PROPOSE') and v.version is not null;

-- What the records shall say again, opened from their history for the moment of the undoing; what they say now, sealed for it.
create table import_undo (
  import_id uuid not null,
  worker_id uuid not null,
  tenant_id uuid not null,
  version integer not null,
  current_cipher bytea not null,
  changed_fields text[] not null,
  family_card_cipher bytea,
  family_card_index bytea,
  name text,
  name_search text,
  birth_place text,
  birth_date date,
  sex text,
  address text,
  rt text,
  rw text,
  village_code text,
  phone text,
  occupation_code text,
  welfare_decile smallint,
  welfare_source text,
  membership_kind text,
  membership_number text,
  uncovered_reason text,
  notes text,
  primary key (import_id, worker_id)
);
alter table import_undo enable row level security;
alter table import_undo force row level security;
create policy undo_of_visible on import_undo
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_undo.import_id))
  with check (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_undo.import_id));
grant select, insert, delete on import_undo to payung_app;
grant select, delete, maintain on import_undo to payung_crossing;

-- ── States ──────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table import_file drop constraint import_file_state_check;
alter table import_file add constraint import_file_state_check
  check (state in ('READING', 'NEEDS_LAYOUT', 'REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED', 'REFUSED', 'DISCARDED', 'FAILED'));
do $$
declare
  c text;
begin
  select conname into c from pg_constraint where conrelid = 'import_file'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%committed_at%';
  execute format('alter table import_file drop constraint %I', c);
end $$;
alter table import_file add constraint import_file_committed_check
  check ((state in ('COMMITTED', 'REVERTING', 'REVERTED')) = (committed_at is not null));
alter table import_file add column committed_by uuid references app_user,
  add column revert_job_id uuid,
  add column revert_reason text check (length(revert_reason) between 3 and 500),
  add column reverted_at timestamptz,
  add column reverted_by uuid references app_user,
  add constraint import_file_reverted_check check ((state = 'REVERTED') = (reverted_at is not null));
grant update (revert_job_id, revert_reason) on import_file to payung_app;
create index on import_file (tenant_id, file_id);
update import_file f set committed_by = j.created_by from job j where j.id = f.commit_job_id and f.committed_at is not null;

-- What was saved stays saved until it is taken back, and neither comes about in another way.
create function app.import_state_follows() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (old.state = 'COMMITTED' and new.state <> 'REVERTING') or (old.state = 'REVERTING' and new.state not in ('COMMITTED', 'REVERTED'))
    or old.state in ('REVERTED', 'DISCARDED') or (new.state = 'COMMITTED' and old.state not in ('COMMITTING', 'REVERTING'))
    or (new.state = 'REVERTING' and old.state <> 'COMMITTED') or (new.state = 'REVERTED' and old.state <> 'REVERTING')
    or (new.state = 'COMMITTING' and old.state <> 'REVIEW') then
    raise exception using errcode = '55000', message = format('an import that is %s does not become %s', old.state, new.state);
  end if;
  return new;
end $$;
create trigger import_state_follows before update of state on import_file for each row
  when (old.state is distinct from new.state) execute function app.import_state_follows();

-- ── Records that were taken back ────────────────────────────────────────────────────────────────────────────────────
-- The record stays, with its history, as WITHDRAWN; no list and no total knows it any more.
alter table worker add column reverted_import_id uuid;
alter table worker add constraint worker_reverted_check check (reverted_import_id is null or status = 'WITHDRAWN');

create or replace view app.worker_listing_source with (security_invoker = false) as
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
  where w.superseded_by is null and w.reverted_import_id is null;

-- Somebody takes the person up again by hand: the record is listed like any other, and the link of the import that was taken back ends with it.
create function app.take_up_again() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update worker_access set ended_at = now()
  where worker_id = new.id and reason_kind = 'REGISTERED_BY' and reason_id = old.reverted_import_id::text and ended_at is null;
  new.reverted_import_id := null;
  return new;
end $$;
create trigger worker_taken_up_again before update of status on worker for each row
  when (old.reverted_import_id is not null and new.reverted_import_id is not null and new.status <> 'WITHDRAWN')
  execute function app.take_up_again();

-- Whoever keeps a record that was taken back finds it by its NIK, to take it up again instead of failing to register it.
create or replace function app.find_worker_by_index(asked_index bytea) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select l.worker_id from person p
  join worker w on w.person_id = p.id
  join worker_listing l on l.worker_id = w.id and l.tenant_id = app.tenant_id() and l.level <> 'PROOF'
  where p.blind_index = asked_index and starts_with(l.village_code, app.area_scope())
  union all
  select w.id from person p join worker w on w.person_id = p.id
  where p.blind_index = asked_index and w.tenant_id = app.tenant_id() and w.reverted_import_id is not null and w.superseded_by is null
    and starts_with(w.village_code, app.area_scope()) and (app.agency_id() is null or w.agency_id = app.agency_id());
$$;

alter table import_row drop constraint import_row_outcome_check;
alter table import_row add constraint import_row_outcome_check check (outcome in ('CREATE', 'REVIVE', 'UPDATE', 'PROPOSE', 'SKIP', 'INVALID'));

-- A proposal that nobody has decided goes with the import that made it.
alter table worker_proposal drop constraint worker_proposal_state_check;
alter table worker_proposal add constraint worker_proposal_state_check check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'));
create index on worker_proposal (import_id) where import_id is not null;
create index on worker_proposal (worker_id);

-- ── Looking up ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- As before; and who was taken back comes back to life instead of failing on the record that stayed.
create or replace function app.resolve_import(asked_import uuid)
returns table (create_count integer, update_count integer, proposal_count integer, skip_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
  is_province boolean := (select t.kind = 'PROVINCE' from tenant t where t.id = i.tenant_id);
begin
  -- Only what the look-up and the commit join by: statistics of sealed cells would take longer than they save.
  analyze import_row (import_id, row_number, outcome, blind_index, worker_id, village_code);
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id, w.reverted_import_id is not null as is_taken_back,
      (w.tenant_id = i.tenant_id and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) as is_own,
      (w.tenant_id = i.tenant_id or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null)) as is_readable,
      app.changed_by_row(w, r) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker w on w.person_id = p.id
    where r.import_id = i.id and r.outcome <> 'INVALID'
      and (w.tenant_id = i.tenant_id or is_province or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null))
      -- A record that was taken back stands in nobody's way but where it stands.
      and (w.reverted_import_id is null or exists (select from area a where a.code = r.village_code and a.custodian_tenant_id = w.tenant_id))
    order by r.row_number, w.tenant_id <> i.tenant_id, w.created_at),
  judged as (
    select k.*, k.is_taken_back and (k.is_own or (is_province and k.is_readable)) as comes_back from known k),
  matched as (update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = known.tenant_id,
    -- What differs from somebody else's record stays theirs until they open the proposal.
    changed_fields = case when known.comes_back then known.fields || array['status'] when known.is_own then known.fields else '{}' end,
    worst_severity = case when known.comes_back then r.worst_severity else coalesce(r.worst_severity, 'WARNING') end,
    earlier_cipher = null, proposal_cipher = null,
    -- That a proposal would change nothing is told only to who can read the record anyway.
    outcome = case when known.comes_back then 'REVIVE' when known.is_readable and cardinality(known.fields) = 0 then 'SKIP'
      when known.is_own then 'UPDATE' else 'PROPOSE' end
  from judged known where r.import_id = i.id and r.row_number = known.row_number returning r.row_number)
  -- Whom an earlier look knew and this one does not is made after all.
  update import_row r set outcome = 'CREATE', worker_id = uuidv7(), worker_version = null, keeper_tenant_id = null, changed_fields = '{}',
    earlier_cipher = null, proposal_cipher = null
  where r.import_id = i.id and r.outcome in ('REVIVE', 'UPDATE', 'PROPOSE', 'SKIP')
    and not exists (select from matched m where m.row_number = r.row_number);

  delete from import_issue s where s.import_id = i.id and s.code in ('ALREADY_REGISTERED', 'POSSIBLE_DUPLICATE');
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'ALREADY_REGISTERED', 'WARNING'
  from import_row r where r.import_id = i.id and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP');
  -- The same name, day and village under another NIK, among the people that the importer may read in full.
  with alike as (
    select distinct r.row_number from import_row r
    join worker_listing l on l.tenant_id = i.tenant_id and l.level = 'FULL' and l.village_code = r.village_code
      and l.birth_date = r.birth_date and l.name_search = r.name_search and l.worker_id <> r.worker_id
    where r.import_id = i.id and r.outcome in ('CREATE', 'REVIVE')),
  marked as (update import_row r set worst_severity = coalesce(r.worst_severity, 'WARNING') from alike
    where r.import_id = i.id and r.row_number = alike.row_number returning r.row_number)
  insert into import_issue (import_id, row_number, position, tenant_id, code, severity)
  select i.id, row_number, 1001, i.tenant_id, 'POSSIBLE_DUPLICATE', 'WARNING' from marked;

  return query
    update import_file f set create_count = c.creates, update_count = c.updates, proposal_count = c.proposals, skip_count = c.skips
    from (select count(*) filter (where outcome in ('CREATE', 'REVIVE'))::integer as creates, count(*) filter (where outcome = 'UPDATE')::integer as updates,
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

-- A key for each person whose record an import changes at somebody else's, where there is none yet: the version before it is sealed under it.
-- Only for who was made by the asking import, or comes back by it; a key that exists stays.
create function app.add_import_keys(asked_import uuid, workers uuid[], wrapped bytea[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'REVERTING']);
begin
  if cardinality(workers) > 1000 or cardinality(workers) <> cardinality(wrapped) then
    raise exception using errcode = '22023', message = 'a key for each of at most 1000';
  end if;
  insert into person_key (tenant_id, person_id, wrapped_key)
  select w.tenant_id, w.person_id, k.wrapped_key from unnest(workers, wrapped) as k(worker_id, wrapped_key) join worker w on w.id = k.worker_id
  where (i.state = 'COMMITTING' and exists (select from import_row r where r.import_id = i.id and r.worker_id = w.id and r.outcome in ('REVIVE', 'UPDATE')))
    or (i.state = 'REVERTING' and exists (select from import_effect e where e.import_id = i.id and e.worker_id = w.id and e.kind <> 'PROPOSED'))
  on conflict do nothing;
end $$;

-- ── The commit ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- As before in one statement, all or nothing; it goes through the rows in a few parts and tells how far it is by INFO messages, which reach
-- the asking connection at once although nobody else sees anything before the end.
create or replace function app.commit_import(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  caller tenant;
  created integer := 0;
  updated integer := 0;
  written integer;
  reason text := left('Impor berkas ' || i.file_name, 500);
  part integer := greatest(2000, ceil(i.row_count / 8.0)::integer);
  above integer := 0;
  upto integer;
  done integer := 0;
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
      where r.import_id = i.id and r.outcome in ('CREATE', 'REVIVE', 'UPDATE')
        and (a.custodian_tenant_id is null or not starts_with(a.code, caller.area_code || '.') or not starts_with(a.code, i.area_scope)
          or (caller.kind <> 'PROVINCE' and a.custodian_tenant_id <> i.tenant_id))) then
    raise exception using errcode = '42501', message = 'the import reaches beyond its tenant';
  end if;

  -- People in the order of their index: of two imports with the same people one waits for the other, and never both.
  insert into person (blind_index) select r.blind_index from import_row r where r.import_id = i.id and r.outcome = 'CREATE'
  order by r.blind_index on conflict (blind_index) do nothing;

  loop
    select max(n.row_number), count(*) into upto, written from (
      select r.row_number from import_row r where r.import_id = i.id and r.row_number > above order by r.row_number limit part) n;
    exit when upto is null;
    done := done + written;

    insert into worker (id, tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
      birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, welfare_decile, welfare_source, membership_number, notes,
      agency_id, registered_by_tenant_id, updated_by)
    select r.worker_id, a.custodian_tenant_id, p.id, r.national_id_cipher, r.national_id_prefix, r.family_card_cipher, r.family_card_index, r.name,
      r.name_search, r.birth_place, r.birth_date, r.sex, r.address, r.rt, r.rw, r.village_code, r.phone, r.occupation_code, r.welfare_decile,
      r.welfare_source, r.membership_number, r.notes, case when a.custodian_tenant_id = i.tenant_id then i.agency_id end, i.tenant_id, app.user_id()
    from import_row r join person p on p.blind_index = r.blind_index join area a on a.code = r.village_code
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'CREATE' order by r.row_number;
    get diagnostics written = row_count;
    created := created + written;
    insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind, reason_id)
    select r.worker_id, i.tenant_id, a.custodian_tenant_id, 'FULL', 'REGISTERED_BY', i.id::text
    from import_row r join area a on a.code = r.village_code
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'CREATE' and a.custodian_tenant_id <> i.tenant_id
    order by r.row_number;

    insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    select w.id, w.version, w.tenant_id, w.person_id, r.earlier_cipher, w.updated_at, now(), w.updated_by, app.user_id(), reason, r.changed_fields
    from import_row r join worker w on w.id = r.worker_id and w.version = r.worker_version
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.earlier_cipher is not null
      and ((r.outcome = 'UPDATE' and w.tenant_id = i.tenant_id)
        or (r.outcome = 'REVIVE' and w.tenant_id = r.keeper_tenant_id and w.reverted_import_id is not null));
    get diagnostics written = row_count;
    if written <> (select count(*) from import_row r
        where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome in ('UPDATE', 'REVIVE')) then
      raise exception using errcode = '40001', message = 'records have changed since they were looked at';
    end if;
    if written > 0 then
      update worker w set
        family_card_cipher = coalesce(r.family_card_cipher, w.family_card_cipher), family_card_index = coalesce(r.family_card_index, w.family_card_index),
        name = r.name, name_search = r.name_search, birth_place = coalesce(r.birth_place, w.birth_place),
        birth_date = case when r.birth_date_said then r.birth_date else w.birth_date end, sex = case when r.sex_said then r.sex else w.sex end,
        address = coalesce(r.address, w.address), rt = coalesce(r.rt, w.rt), rw = coalesce(r.rw, w.rw), village_code = r.village_code,
        phone = coalesce(r.phone, w.phone), occupation_code = coalesce(r.occupation_code, w.occupation_code),
        welfare_decile = coalesce(r.welfare_decile, w.welfare_decile), welfare_source = coalesce(r.welfare_source, w.welfare_source),
        membership_number = coalesce(r.membership_number, w.membership_number), notes = coalesce(r.notes, w.notes),
        status = case when r.outcome = 'REVIVE' then 'CANDIDATE' else w.status end,
        reverted_import_id = case when r.outcome = 'REVIVE' then null else w.reverted_import_id end,
        version = w.version + 1, updated_at = now(), updated_by = app.user_id()
      from import_row r
      where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome in ('UPDATE', 'REVIVE')
        and w.id = r.worker_id and w.version = r.worker_version;
      created := created + (select count(*) from import_row r
        where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'REVIVE');
      updated := updated + (select count(*) from import_row r
        where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'UPDATE');
    end if;

    insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, import_id, changes_cipher, fields)
    select w.tenant_id, i.tenant_id, w.id, i.id, r.proposal_cipher, said.fields
    from import_row r join worker w on w.id = r.worker_id and w.tenant_id = r.keeper_tenant_id,
      lateral (select app.changed_by_row(w, r) as fields) said
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'PROPOSE'
      and cardinality(said.fields) > 0 and r.proposal_cipher is not null
    order by r.row_number;

    insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at)
    select i.id, r.worker_id, i.tenant_id, coalesce(r.keeper_tenant_id, a.custodian_tenant_id),
      case r.outcome when 'CREATE' then 'CREATED' when 'REVIVE' then 'REVIVED' when 'UPDATE' then 'UPDATED' else 'PROPOSED' end, v.version, v.version
    from import_row r join area a on a.code = r.village_code cross join lateral (
      select case r.outcome when 'CREATE' then 1 when 'PROPOSE' then r.worker_version else r.worker_version + 1 end as version) v
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome in ('CREATE', 'REVIVE', 'UPDATE', 'PROPOSE')
    order by r.row_number;

    above := upto;
    raise info using message = 'payung progress', detail = done::text;
  end loop;

  -- By these the list of the import's people is planned at once.
  if created + updated >= 1000 then analyze import_effect (import_id, worker_id, kind); end if;

  -- One event for the bulk, with a digest of its rows: in the importer's log, and in that of everybody whose people came in or are spoken of.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text,
    jsonb_build_object('created', created, 'updated', updated, 'proposed', i.proposal_count),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome <> 'INVALID';
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select coalesce(r.keeper_tenant_id, a.custodian_tenant_id), app.user_id(), 'IMPORT_RECEIVED', 'import', i.id::text,
    jsonb_build_object('byTenant', i.tenant_id, 'created', count(*) filter (where r.outcome in ('CREATE', 'REVIVE')),
      'proposed', count(*) filter (where r.outcome = 'PROPOSE')),
    sha256(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number))
  from import_row r join area a on a.code = r.village_code
  where r.import_id = i.id and r.outcome in ('CREATE', 'REVIVE', 'PROPOSE') and coalesce(r.keeper_tenant_id, a.custodian_tenant_id) <> i.tenant_id
  group by 1;

  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), create_count = created, update_count = updated
  where id = i.id;
  return jsonb_build_object('created', created, 'updated', updated, 'proposed', i.proposal_count, 'repeated', false);
end $$;

-- ── Taking back ─────────────────────────────────────────────────────────────────────────────────────────────────────
-- What stands on an import: a row for each person and reason. Empty: nothing, and it can be taken back.
create function app.dependents_of(i import_file) returns table (worker_id uuid, kind text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.worker_id, e.kind, said.reason
  from import_effect e join worker w on w.id = e.worker_id
  cross join lateral (
    select case
        when exists (select from import_effect other where other.worker_id = e.worker_id and other.import_id <> i.id and other.kind in ('UPDATED', 'REVIVED')
          and other.version > e.version and other.stands_at = w.version) then 'OTHER_IMPORT'
        when w.tenant_id <> e.keeper_tenant_id then 'HANDED_OVER'
        when exists (select from worker_proposal p where p.worker_id = e.worker_id and p.state = 'ACCEPTED' and p.decided_at > i.committed_at)
          then 'PROPOSAL_ACCEPTED'
        else 'CHANGED' end as reason
    where e.kind <> 'PROPOSED' and (w.version <> e.stands_at or w.tenant_id <> e.keeper_tenant_id) and w.superseded_by is null
    union all
    select 'MERGED' where e.kind <> 'PROPOSED'
      and (w.superseded_by is not null or exists (select from worker loser where loser.superseded_by = e.worker_id))
    union all
    select 'DOCUMENT' where e.kind in ('CREATED', 'REVIVED')
      and exists (select from worker_document d where d.worker_id = e.worker_id and d.removed_at is null and d.added_at > i.committed_at)
    union all
    select 'LINKED' where e.kind in ('CREATED', 'REVIVED') and exists (select from worker_access a
      where a.worker_id = e.worker_id and a.ended_at is null and a.tenant_id not in (i.tenant_id, e.keeper_tenant_id))
    union all
    select 'TRANSFER_OPEN' where e.kind <> 'PROPOSED'
      and exists (select from custody_transfer t where t.worker_id = e.worker_id and t.state = 'PROPOSED')
    union all
    select 'PROPOSAL_OPEN' where e.kind <> 'PROPOSED' and exists (select from worker_proposal p
      where p.worker_id = e.worker_id and p.state = 'OPEN' and p.import_id is distinct from i.id)
    union all
    select 'PROPOSAL_ACCEPTED' where e.kind = 'PROPOSED' and exists (select from worker_proposal p
      where p.worker_id = e.worker_id and p.import_id = i.id and p.state = 'ACCEPTED')
  ) said
  where e.import_id = i.id;
$$;

create function app.count_import_dependents(asked_import uuid) returns table (reason text, people integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.reason, count(*)::integer from import_file f cross join lateral app.dependents_of(f) d
  where f.id = asked_import and f.state in ('COMMITTED', 'REVERTING') and f.tenant_id = app.tenant_id() and starts_with(f.area_scope, app.area_scope())
    and (app.agency_id() is null or f.agency_id = app.agency_id())
  group by 1 order by 2 desc, 1;
$$;

-- By the record's id; the importer reads the names under its own policies.
create function app.list_import_dependents(asked_import uuid, above uuid, most integer) returns table (worker_id uuid, reasons text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select d.worker_id, array_agg(d.reason order by d.reason) from import_file f cross join lateral app.dependents_of(f) d
  where f.id = asked_import and f.state in ('COMMITTED', 'REVERTING') and f.tenant_id = app.tenant_id() and starts_with(f.area_scope, app.area_scope())
    and (app.agency_id() is null or f.agency_id = app.agency_id()) and (above is null or d.worker_id > above)
  group by 1 order by 1 limit least(most, 1001);
$$;

-- Takes an import back: all of it, or nothing. Calling it again changes nothing.
create function app.revert_import(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['REVERTING', 'REVERTED']);
  reason text := left('Impor berkas ' || i.file_name || ' dibatalkan: ' || i.revert_reason, 500);
  withdrawn integer := 0;
  restored integer := 0;
  proposals integer;
  written integer;
  total integer;
  part integer;
  above uuid := '00000000-0000-0000-0000-000000000000';
  upto uuid;
  done integer := 0;
begin
  if i.state = 'REVERTED' then
    return jsonb_build_object('withdrawn', i.create_count, 'restored', i.update_count, 'proposals', i.proposal_count, 'repeated', true);
  end if;
  -- In the order of their ids, as everybody locks them, and against new references too: what is coming to depend on a record is waited for,
  -- and nothing begins to.
  perform from worker w where w.id in (select e.worker_id from import_effect e where e.import_id = i.id) order by w.id for update;
  if exists (select from app.dependents_of(i)) then
    raise exception using errcode = '55006', message = 'something depends on the import';
  end if;
  select count(*) into total from import_effect e where e.import_id = i.id and e.kind <> 'PROPOSED';
  if i.create_count + i.update_count <> total then
    raise exception using errcode = '55000', message = 'what the import did is not known';
  end if;
  part := greatest(2000, ceil(total / 8.0)::integer);

  loop
    select max(n.worker_id::text)::uuid, count(*) into upto, written from (
      select e.worker_id from import_effect e where e.import_id = i.id and e.kind <> 'PROPOSED' and e.worker_id > above order by e.worker_id limit part) n;
    exit when upto is null;
    done := done + written;
    insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    select w.id, w.version, w.tenant_id, w.person_id, u.current_cipher, w.updated_at, now(), w.updated_by, app.user_id(), reason, u.changed_fields
    from import_effect e join worker w on w.id = e.worker_id join import_undo u on u.import_id = i.id and u.worker_id = w.id and u.version = w.version
    where e.import_id = i.id and e.kind <> 'PROPOSED' and e.worker_id > above and e.worker_id <= upto;
    get diagnostics restored = row_count;
    if restored <> written then
      raise exception using errcode = '40001', message = 'records have changed since they were prepared';
    end if;
    -- Who was made goes out of every list; of who comes from an earlier import that was taken back, the record says again what it said.
    update worker w set status = 'WITHDRAWN', reverted_import_id = i.id, version = w.version + 1, updated_at = now(), updated_by = app.user_id()
    from import_effect e
    where e.import_id = i.id and e.kind = 'CREATED' and e.worker_id > above and e.worker_id <= upto and w.id = e.worker_id;
    update worker w set family_card_cipher = u.family_card_cipher, family_card_index = u.family_card_index, name = u.name, name_search = u.name_search,
      birth_place = u.birth_place, birth_date = u.birth_date, sex = u.sex, address = u.address, rt = u.rt, rw = u.rw, village_code = u.village_code,
      phone = u.phone, occupation_code = u.occupation_code, welfare_decile = u.welfare_decile, welfare_source = u.welfare_source,
      membership_kind = u.membership_kind, membership_number = u.membership_number, uncovered_reason = u.uncovered_reason, notes = u.notes,
      status = case when e.kind = 'REVIVED' then 'WITHDRAWN' else w.status end,
      reverted_import_id = case when e.kind = 'REVIVED' then i.id end,
      version = w.version + 1, updated_at = now(), updated_by = app.user_id()
    from import_effect e join import_undo u on u.import_id = i.id and u.worker_id = e.worker_id
    where e.import_id = i.id and e.kind in ('UPDATED', 'REVIVED') and e.worker_id > above and e.worker_id <= upto and w.id = e.worker_id;
    -- The record says again what an earlier import left: that one can be taken back in its turn.
    update import_effect earlier set stands_at = w.version
    from import_effect e join worker w on w.id = e.worker_id
    where e.import_id = i.id and e.kind in ('UPDATED', 'REVIVED') and e.worker_id > above and e.worker_id <= upto
      and earlier.worker_id = e.worker_id and earlier.import_id <> i.id and earlier.kind <> 'PROPOSED' and earlier.stands_at = e.version - 1;
    above := upto;
    raise info using message = 'payung progress', detail = done::text;
  end loop;
  select count(*) filter (where e.kind <> 'UPDATED'), count(*) filter (where e.kind = 'UPDATED') into withdrawn, restored
  from import_effect e where e.import_id = i.id and e.kind <> 'PROPOSED';
  update worker_proposal set state = 'WITHDRAWN', decided_at = now(), decided_by = null, decision_reason = left(i.revert_reason, 500)
  where import_id = i.id and state = 'OPEN';
  get diagnostics proposals = row_count;
  delete from import_undo u where u.import_id = i.id;

  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_REVERTED', 'import', i.id::text,
    jsonb_build_object('withdrawn', withdrawn, 'restored', restored, 'proposals', proposals),
    sha256(coalesce(string_agg(uuid_send(e.worker_id) || convert_to(e.kind, 'UTF8'), ''::bytea order by e.worker_id), ''::bytea))
  from import_effect e where e.import_id = i.id;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select e.keeper_tenant_id, app.user_id(), 'IMPORT_TAKEN_BACK', 'import', i.id::text,
    jsonb_build_object('byTenant', i.tenant_id, 'withdrawn', count(*) filter (where e.kind in ('CREATED', 'REVIVED')),
      'proposals', count(*) filter (where e.kind = 'PROPOSED')),
    sha256(string_agg(uuid_send(e.worker_id) || convert_to(e.kind, 'UTF8'), ''::bytea order by e.worker_id))
  from import_effect e where e.import_id = i.id and e.keeper_tenant_id <> i.tenant_id group by 1;
  update import_file set state = 'REVERTED', reverted_at = now(), reverted_by = app.user_id() where id = i.id;
  return jsonb_build_object('withdrawn', withdrawn, 'restored', restored, 'proposals', proposals, 'repeated', false);
end $$;

-- The facts opened for an undoing that never came go as well.
create or replace function app.remove_old_staging() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ended uuid[];
begin
  delete from import_undo u where not exists (select from import_file f where f.id = u.import_id and f.state = 'REVERTING');
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
    where n.nspname = 'app' and p.proname in ('take_up_again', 'add_import_keys', 'dependents_of', 'count_import_dependents', 'list_import_dependents',
      'revert_import', 'import_state_follows')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.add_import_keys(uuid, uuid[], bytea[]), app.count_import_dependents(uuid),
  app.list_import_dependents(uuid, uuid, integer), app.revert_import(uuid) to payung_app;
