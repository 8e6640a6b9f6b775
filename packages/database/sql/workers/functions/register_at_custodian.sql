-- The record is made at the village's custodian, with a FULL link for the province, and stands in both logs.
-- That somebody is kept already is an answer across tenants: it tells as much as `app.look_rows_up` tells an import, that the person is known,
-- whichever village is named. With one NIK and fourteen villages a province would else learn who keeps them. It stands in both logs, and is
-- given 50 times a day to one person, counted under a lock.
-- Says REGISTERED, KNOWN (with the id only if the province may open it), LIMITED or REFUSED.
create or replace function app.register_at_custodian(asked_index bytea, facts jsonb, id_cipher bytea, card_cipher bytea, card_index bytea)
returns table (outcome text, worker_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  r worker := jsonb_populate_record(null::worker, facts);
  caller tenant;
  keeper uuid;
  person_of bigint;
  made uuid;
  kept_by uuid;
  opened uuid;
begin
  select * into caller from tenant t where t.id = app.tenant_id();
  select a.custodian_tenant_id into keeper from area a where a.code = r.village_code and a.level = 'VILLAGE';
  if caller.kind is distinct from 'PROVINCE' or keeper is null or keeper = caller.id or app.agency_id() is not null
    or not starts_with(r.village_code, caller.area_code || '.') or not starts_with(r.village_code, app.area_scope()) then
    return query select 'REFUSED', null::uuid;
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('told ' || app.user_id(), 0));
  -- Before anything is looked up: the refusal must not tell what the answer would have told.
  if (select count(*) from audit_event e where e.tenant_id = caller.id and e.actor_id = app.user_id()
      and e.action = 'REGISTRATION_FOUND_KNOWN' and e.at > now() - interval '1 day') >= 50 then
    return query select 'LIMITED', null::uuid;
    return;
  end if;
  person_of := app.person_for(asked_index);
  -- The village's own custodian first, then whoever else keeps the person. A record that was taken back stands in nobody's way but there.
  select w.id, w.tenant_id into made, kept_by
  from worker named join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
  where named.person_id = person_of and (named.tenant_id = keeper or w.reverted_import_id is null)
  order by w.tenant_id <> keeper, w.created_at limit 1;
  if made is null then
    insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
      birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, income_bracket, welfare_decile, welfare_source,
      membership_kind, membership_number, uncovered_reason, declared_programmes, declared_period, declared_payer_kind, public_service, citizenship, notes,
      registered_by_tenant_id, updated_by)
    values (keeper, person_of, id_cipher, r.national_id_prefix, card_cipher, card_index, r.name, r.name_search,
      r.birth_place, r.birth_date, r.sex, r.address, r.rt, r.rw, r.village_code, r.phone, r.occupation_code, r.income_bracket, r.welfare_decile,
      r.welfare_source, r.membership_kind, r.membership_number, r.uncovered_reason, coalesce(r.declared_programmes, '{}'), r.declared_period,
      r.declared_payer_kind, r.public_service, r.citizenship, r.notes, caller.id, app.user_id())
    on conflict (tenant_id, person_id) do nothing returning id into made;
    if made is not null then
      insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
      values (made, caller.id, keeper, 'FULL', 'REGISTERED_BY');
      insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, subject_version, details)
      values (keeper, app.user_id(), 'WORKER_REGISTERED', 'worker', made::text, 1, jsonb_build_object('byTenant', caller.id));
      return query select 'REGISTERED', made;
      return;
    end if;
    -- Somebody registered the person in between.
    select w.id, w.tenant_id into made, kept_by from worker w where w.tenant_id = keeper and w.person_id = person_of;
  end if;
  select l.worker_id into opened from worker_listing l where l.worker_id = made and l.tenant_id = caller.id and l.level = 'FULL';
  if opened is null then
    -- One's own log names whom the village belongs to, not who keeps the person.
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    values (caller.id, app.user_id(), 'REGISTRATION_FOUND_KNOWN', 'tenant', keeper::text, '{}'),
      (kept_by, app.user_id(), 'REGISTRATION_FOUND_KNOWN', 'worker', made::text, jsonb_build_object('byTenant', caller.id));
  end if;
  return query select 'KNOWN', opened;
end $$;
alter function app.register_at_custodian owner to payung_crossing;
revoke execute on function app.register_at_custodian from public;
grant execute on function app.register_at_custodian to payung_app;
