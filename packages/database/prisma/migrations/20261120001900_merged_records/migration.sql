-- Whoever is looked up by the number of a record that was merged is found at the record that was kept: an import updated the one that nobody sees any
-- more, and a registration or a search answered that there is nobody.

-- As before. And possible duplicates are no longer looked for here: the same comparison as for the queue says them, with whom.
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
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id, named.id <> w.id as is_followed, w.reverted_import_id is not null as is_taken_back,
      (w.tenant_id = i.tenant_id and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) as is_own,
      (w.tenant_id = i.tenant_id or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null)) as is_readable,
      app.changed_by_row(w, r) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
    where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED')
      and (w.tenant_id = i.tenant_id or is_province or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null))
      -- A record that was taken back stands in nobody's way but where it stands.
      and (w.reverted_import_id is null or exists (select from area a where a.code = r.village_code and a.custodian_tenant_id = w.tenant_id))
    order by r.row_number, w.tenant_id <> i.tenant_id, w.created_at),
  judged as (
    select k.*, k.is_taken_back and (k.is_own or (is_province and k.is_readable)) as comes_back,
      -- Both numbers of one person in one file: the record hears the row that names it, once.
      row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second from known k),
  matched as (update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = known.tenant_id,
    -- What differs from somebody else's record stays theirs until they open the proposal.
    changed_fields = case when known.comes_back then known.fields || array['status'] when known.is_own then known.fields else '{}' end,
    worst_severity = case when known.comes_back then r.worst_severity else coalesce(r.worst_severity, 'WARNING') end,
    earlier_cipher = null, proposal_cipher = null,
    -- That a proposal would change nothing is told only to who can read the record anyway.
    outcome = case when known.is_second then 'SKIP' when known.comes_back then 'REVIVE' when known.is_readable and cardinality(known.fields) = 0 then 'SKIP'
      when known.is_own then 'UPDATE' else 'PROPOSE' end
  from judged known where r.import_id = i.id and r.row_number = known.row_number returning r.row_number)
  -- Whom an earlier look knew and this one does not is made after all.
  update import_row r set outcome = 'CREATE', worker_id = uuidv7(), worker_version = null, keeper_tenant_id = null, changed_fields = '{}',
    earlier_cipher = null, proposal_cipher = null
  where r.import_id = i.id and r.outcome in ('REVIVE', 'UPDATE', 'PROPOSE', 'SKIP')
    and not exists (select from matched m where m.row_number = r.row_number);

  delete from import_issue s where s.import_id = i.id and s.code = 'ALREADY_REGISTERED';
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'ALREADY_REGISTERED', 'WARNING'
  from import_row r where r.import_id = i.id and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP');

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

create or replace function app.resolve_import_rows(asked_import uuid, asked_rows integer[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['REVIEW']);
  is_province boolean := (select t.kind = 'PROVINCE' from tenant t where t.id = i.tenant_id);
begin
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id, named.id <> w.id as is_followed, w.reverted_import_id is not null as is_taken_back,
      (w.tenant_id = i.tenant_id and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) as is_own,
      (w.tenant_id = i.tenant_id or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null)) as is_readable,
      app.changed_by_row(w, r) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
    where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome not in ('INVALID', 'EXCLUDED')
      and (w.tenant_id = i.tenant_id or is_province or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null))
      -- A record that was taken back stands in nobody's way but where it stands.
      and (w.reverted_import_id is null or exists (select from area a where a.code = r.village_code and a.custodian_tenant_id = w.tenant_id))
    order by r.row_number, w.tenant_id <> i.tenant_id, w.created_at),
  judged as (
    select k.*, k.is_taken_back and (k.is_own or (is_province and k.is_readable)) as comes_back,
      -- As for the whole file, also where the other row is not looked up anew.
      k.is_followed and exists (select from import_row o where o.import_id = i.id and o.worker_id = k.id and o.row_number <> k.row_number
        and o.outcome in ('UPDATE', 'REVIVE', 'PROPOSE')) as is_second from known k)
  update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = known.tenant_id,
    -- What differs from somebody else's record stays theirs until they open the proposal.
    changed_fields = case when known.comes_back then known.fields || array['status'] when known.is_own then known.fields else '{}' end,
    worst_severity = case when known.comes_back then r.worst_severity else coalesce(r.worst_severity, 'WARNING') end,
    earlier_cipher = null, proposal_cipher = null,
    -- That a proposal would change nothing is told only to who can read the record anyway.
    outcome = case when known.is_second then 'SKIP' when known.comes_back then 'REVIVE' when known.is_readable and cardinality(known.fields) = 0 then 'SKIP'
      when known.is_own then 'UPDATE' else 'PROPOSE' end
  from judged known where r.import_id = i.id and r.row_number = known.row_number;

  delete from import_issue s where s.import_id = i.id and s.row_number = any (asked_rows) and s.code = 'ALREADY_REGISTERED';
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'ALREADY_REGISTERED', 'WARNING'
  from import_row r where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP');

  update import_file f set create_count = c.creates, update_count = c.updates, proposal_count = c.proposals, skip_count = c.skips,
    invalid_count = c.invalid, excluded_count = c.excluded, valid_count = f.row_count - c.invalid - c.excluded
  from (select count(*) filter (where outcome in ('CREATE', 'REVIVE'))::integer as creates, count(*) filter (where outcome = 'UPDATE')::integer as updates,
      count(*) filter (where outcome = 'PROPOSE')::integer as proposals, count(*) filter (where outcome = 'SKIP')::integer as skips,
      count(*) filter (where outcome = 'INVALID')::integer as invalid, count(*) filter (where outcome = 'EXCLUDED')::integer as excluded
    from import_row where import_id = i.id) c
  where f.id = i.id;
  -- Asked about somebody else's people: both logs say so.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side.tenant_id, app.user_id(), 'IMPORT_LOOKED_ACROSS', 'import', i.id::text, jsonb_build_object('people', side.people, 'byTenant', i.tenant_id)
  from (select r.keeper_tenant_id as tenant_id, count(*) as people from import_row r
      where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id group by 1
    union all select i.tenant_id, count(*) from import_row r
      where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id having count(*) > 0) side;
end $$;

create or replace function app.find_worker_by_index(asked_index bytea) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select l.worker_id from person p
  join worker w on w.person_id = p.id
  join worker_listing l on l.worker_id = case when w.superseded_by is null then w.id else app.current_record(w.id) end and l.tenant_id = app.tenant_id() and l.level <> 'PROOF'
  where p.blind_index = asked_index and starts_with(l.village_code, app.area_scope())
  union all
  select w.id from person p join worker w on w.person_id = p.id
  where p.blind_index = asked_index and w.tenant_id = app.tenant_id() and w.reverted_import_id is not null and w.superseded_by is null
    and starts_with(w.village_code, app.area_scope()) and (app.agency_id() is null or w.agency_id = app.agency_id());
$$;

create or replace function app.register_at_custodian(asked_index bytea, facts jsonb, id_cipher bytea, card_cipher bytea, card_index bytea)
returns table (outcome text, worker_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r worker := jsonb_populate_record(null::worker, facts);
  caller tenant;
  keeper uuid;
  person_of bigint;
  made uuid;
  opened uuid;
begin
  select * into caller from tenant t where t.id = app.tenant_id();
  select a.custodian_tenant_id into keeper from area a where a.code = r.village_code and a.level = 'VILLAGE';
  if caller.kind is distinct from 'PROVINCE' or keeper is null or keeper = caller.id or app.agency_id() is not null
    or not starts_with(r.village_code, caller.area_code || '.') or not starts_with(r.village_code, app.area_scope()) then
    return query select 'REFUSED', null::uuid;
    return;
  end if;
  -- Before anything is looked up: the refusal must not tell what the answer would have told.
  if (select count(*) from audit_event e where e.tenant_id = caller.id and e.actor_id = app.user_id()
      and e.action = 'REGISTRATION_FOUND_KNOWN' and e.at > now() - interval '1 day') >= 50 then
    return query select 'LIMITED', null::uuid;
    return;
  end if;
  person_of := app.person_for(asked_index);
  insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
    birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, income_bracket, welfare_decile, welfare_source,
    membership_kind, membership_number, uncovered_reason, declared_programmes, declared_period, declared_payer_kind, public_service, notes,
    registered_by_tenant_id, updated_by)
  values (keeper, person_of, id_cipher, r.national_id_prefix, card_cipher, card_index, r.name, r.name_search,
    r.birth_place, r.birth_date, r.sex, r.address, r.rt, r.rw, r.village_code, r.phone, r.occupation_code, r.income_bracket, r.welfare_decile,
    r.welfare_source, r.membership_kind, r.membership_number, r.uncovered_reason, coalesce(r.declared_programmes, '{}'), r.declared_period,
    r.declared_payer_kind, r.public_service, r.notes, caller.id, app.user_id())
  on conflict (tenant_id, person_id) do nothing returning id into made;
  if made is null then
    select app.current_record(w.id) into made from worker w where w.tenant_id = keeper and w.person_id = person_of;
    select l.worker_id into opened from worker_listing l where l.worker_id = made and l.tenant_id = caller.id and l.level = 'FULL';
    if opened is null then
      insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
      values (caller.id, app.user_id(), 'REGISTRATION_FOUND_KNOWN', 'tenant', keeper::text, '{}'),
        (keeper, app.user_id(), 'REGISTRATION_FOUND_KNOWN', 'worker', made::text, jsonb_build_object('byTenant', caller.id));
    end if;
    return query select 'KNOWN', opened;
    return;
  end if;
  insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
  values (made, caller.id, keeper, 'FULL', 'REGISTERED_BY');
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, subject_version, details)
  values (keeper, app.user_id(), 'WORKER_REGISTERED', 'worker', made::text, 1, jsonb_build_object('byTenant', caller.id));
  return query select 'REGISTERED', made;
end $$;
