-- What registering, correcting and handing over ask of the database beyond the tables.

-- ── History goes with the record ────────────────────────────────────────────────────────────────────────────────────
-- A corrected NIK makes the record another person's: each version names the person whose key it was sealed under.
alter table worker_version add column person_id bigint not null references person;
create index on worker_version (tenant_id, person_id);

-- Whoever may open a record may read its history, also what an earlier custodian wrote.
create policy person_key_of_history on person_key for select using (
  exists (select from worker_version v where v.tenant_id = person_key.tenant_id and v.person_id = person_key.person_id));

-- ── A province registers in a village ───────────────────────────────────────────────────────────────────────────────
-- The record is made at the village's custodian, with a FULL link for the province, and stands in both logs.
-- Says REGISTERED, KNOWN (the custodian keeps the person already; the id only if the province may open it) or REFUSED.
create function app.register_at_custodian(asked_index bytea, facts jsonb, id_cipher bytea, card_cipher bytea, card_index bytea)
returns table (outcome text, worker_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r worker := jsonb_populate_record(null::worker, facts);
  caller tenant;
  keeper uuid;
  person_of bigint;
  made uuid;
begin
  select * into caller from tenant t where t.id = app.tenant_id();
  select a.custodian_tenant_id into keeper from area a where a.code = r.village_code and a.level = 'VILLAGE';
  if caller.kind is distinct from 'PROVINCE' or keeper is null or keeper = caller.id or app.agency_id() is not null
    or not starts_with(r.village_code, caller.area_code || '.') or not starts_with(r.village_code, app.area_scope()) then
    return query select 'REFUSED', null::uuid;
    return;
  end if;
  person_of := app.person_for(asked_index);
  insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
    birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, income_bracket, welfare_decile, welfare_source,
    membership_kind, membership_number, uncovered_reason, declared_programmes, declared_period, declared_payer_kind, notes,
    registered_by_tenant_id, updated_by)
  values (keeper, person_of, id_cipher, r.national_id_prefix, card_cipher, card_index, r.name, r.name_search,
    r.birth_place, r.birth_date, r.sex, r.address, r.rt, r.rw, r.village_code, r.phone, r.occupation_code, r.income_bracket, r.welfare_decile,
    r.welfare_source, r.membership_kind, r.membership_number, r.uncovered_reason, coalesce(r.declared_programmes, '{}'), r.declared_period,
    r.declared_payer_kind, r.notes, caller.id, app.user_id())
  on conflict (tenant_id, person_id) do nothing returning id into made;
  if made is null then
    return query select 'KNOWN', (select l.worker_id from worker w join worker_listing l on l.worker_id = w.id and l.tenant_id = caller.id
      where w.tenant_id = keeper and w.person_id = person_of and l.level = 'FULL');
    return;
  end if;
  insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
  values (made, caller.id, keeper, 'FULL', 'REGISTERED_BY');
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, subject_version, details)
  values (keeper, app.user_id(), 'WORKER_REGISTERED', 'worker', made::text, 1, jsonb_build_object('byTenant', caller.id));
  return query select 'REGISTERED', made;
end $$;

-- ── Handing custody over ────────────────────────────────────────────────────────────────────────────────────────────
-- Who is asked to take a person over must know whom; nobody else learns more than before. Open transfers only.
create function app.transfer_subjects(transfers uuid[])
returns table (transfer_id uuid, name text, national_id_prefix text, birth_date date, sex text, village_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, w.name, w.national_id_prefix, w.birth_date, w.sex, w.village_code
  from custody_transfer t join worker w on w.id = t.worker_id
  where t.id = any (transfers) and t.state = 'PROPOSED' and app.tenant_id() in (t.from_tenant_id, t.to_tenant_id)
    and (starts_with(w.village_code, app.area_scope()) or starts_with(t.to_village_code, app.area_scope()));
$$;

-- As before, and it tells the accepting side what the record was, so that the use-case can write that version.
drop function app.decide_custody_transfer(uuid, boolean, text);
create function app.decide_custody_transfer(asked_transfer uuid, accept boolean, why text)
returns table (outcome text, former_village_code text, former_agency_id uuid, former_updated_at timestamptz, former_updated_by uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  t custody_transfer;
  w worker;
  verdict text;
begin
  select * into t from custody_transfer where id = asked_transfer
    and app.tenant_id() in (from_tenant_id, to_tenant_id) for update;
  if not found then return query select 'NOT_FOUND', null::text, null::uuid, null::timestamptz, null::uuid; return; end if;
  select * into w from worker where id = t.worker_id for update;
  verdict := case
    when t.state <> 'PROPOSED' then 'ALREADY_DECIDED'
    -- A member with a scope decides within it: the village that is left, or the one that is moved to.
    when not starts_with(case when app.tenant_id() = t.from_tenant_id then w.village_code else t.to_village_code end, app.area_scope()) then 'NOT_FOUND'
    when t.tenant_id = app.tenant_id() and accept then 'OTHER_SIDE_DECIDES'
    when w.tenant_id <> t.from_tenant_id then 'ALREADY_MOVED'
    when accept and exists (select from worker other
      where other.tenant_id = t.to_tenant_id and other.person_id = w.person_id and other.id <> w.id) then 'ALREADY_KEPT_THERE' end;
  if verdict is not null then return query select verdict, null::text, null::uuid, null::timestamptz, null::uuid; return; end if;
  verdict := case when accept then 'ACCEPTED' when t.tenant_id = app.tenant_id() then 'WITHDRAWN' else 'REFUSED' end;
  update custody_transfer set state = verdict, decided_by = app.user_id(), decided_at = now(), decision_reason = why where id = t.id;
  if accept then
    update worker_access set ended_at = now() where worker_access.worker_id = t.worker_id and tenant_id = t.to_tenant_id and ended_at is null;
    update worker_access set custodian_tenant_id = t.to_tenant_id where worker_access.worker_id = t.worker_id;
    update worker set tenant_id = t.to_tenant_id, village_code = t.to_village_code, agency_id = null,
      version = version + 1, updated_at = now(), updated_by = app.user_id() where id = t.worker_id;
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side, app.user_id(), 'CUSTODY_' || verdict, 'worker', t.worker_id::text,
    jsonb_build_object('transfer', t.id, 'from', t.from_tenant_id, 'to', t.to_tenant_id)
  from unnest(array[t.from_tenant_id, t.to_tenant_id]) side;
  return query select verdict, w.village_code, w.agency_id, w.updated_at, w.updated_by;
end $$;

-- ── Search by name ──────────────────────────────────────────────────────────────────────────────────────────────────
-- LIKE ALL (array) is never an index condition; the same patterns joined by AND are.
create or replace function app.search_workers(patterns text[], whole text, most integer) returns table (worker_id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  found_count integer;
begin
  if app.tenant_id() is null or coalesce(cardinality(patterns), 0) not between 1 and 10 then return; end if;
  return query execute
    'select l.worker_id, 1::real from worker_listing l
     where l.tenant_id = $1 and starts_with(l.village_code, $2) and ($3 is null or l.agency_id = $3) and '
    || (select string_agg(format('l.name_search like %L', p), ' and ') from unnest(patterns) p) || ' limit $4'
    using app.tenant_id(), app.area_scope(), app.agency_id(), most;
  get diagnostics found_count = row_count;
  if found_count = 0 then
    return query
      select l.worker_id, similarity(l.name_search, whole) from worker_listing l
      where l.tenant_id = app.tenant_id() and l.name_search % whole
        and starts_with(l.village_code, app.area_scope()) and (app.agency_id() is null or l.agency_id = app.agency_id())
      order by 2 desc limit least(most, 50);
  end if;
end $$;

-- ── Indexes ─────────────────────────────────────────────────────────────────────────────────────────────────────────
create index worker_listing_registered on worker_listing (tenant_id, registered_on, worker_id);
create index worker_listing_birth on worker_listing (tenant_id, birth_date);

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('register_at_custodian', 'transfer_subjects', 'decide_custody_transfer')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.register_at_custodian(bytea, jsonb, bytea, bytea, bytea), app.transfer_subjects(uuid[]),
  app.decide_custody_transfer(uuid, boolean, text) to payung_app;
