-- What a rule of eligibility asks about and the lists did not hold: service to the state, where a decile was read, months said to be covered.

-- Civil servants, army and police have their own protection. Null: nobody has said it.
alter table worker add column public_service text check (public_service in ('NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE'));
grant update (public_service) on worker to payung_app;

-- In the listing, because a rule is judged over a whole province in one statement: through `worker` each row would ask for its links.
alter table worker_listing
  add column public_service text, add column welfare_source text,
  add column declared_from date, add column declared_until date, add column declared_payer_kind text,
  add check (level = 'FULL' or num_nonnulls(public_service, welfare_source, declared_from, declared_until, declared_payer_kind) = 0);

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
    w.status, (w.created_at at time zone 'Asia/Pontianak')::date as registered_on,
    case when v.level = 'FULL' then w.public_service end as public_service,
    case when v.level = 'FULL' then w.welfare_source end as welfare_source,
    case when v.level = 'FULL' then lower(w.declared_period) end as declared_from,
    case when v.level = 'FULL' then upper(w.declared_period) end as declared_until,
    case when v.level = 'FULL' then w.declared_payer_kind end as declared_payer_kind
  from worker w
  cross join lateral (
    select w.tenant_id, 'FULL'::text as level
    union all
    select a.tenant_id, a.level from worker_access a where a.worker_id = w.id and a.ended_at is null and a.tenant_id <> w.tenant_id
  ) v
  where w.superseded_by is null and w.reverted_import_id is null;

create or replace function app.list_new_workers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind)
  select w.tenant_id, w.id, 'FULL', w.tenant_id, w.registered_by_tenant_id, w.agency_id, w.name, lower(w.name), w.name_search,
    w.national_id_prefix, w.birth_date, w.sex, w.village_code, w.occupation_code, w.welfare_decile, w.income_bracket, w.membership_kind,
    w.membership_number, w.uncovered_reason, w.status, (w.created_at at time zone 'Asia/Pontianak')::date,
    w.public_service, w.welfare_source, lower(w.declared_period), upper(w.declared_period), w.declared_payer_kind
  from added w where w.superseded_by is null;
  return null;
end $$;

create or replace function app.relist(workers uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from worker where id = any (workers) and xmin <> pg_current_xact_id()::xid order by id for no key update;
  -- Statements of their own, so that they see what the lock has waited for.
  delete from worker_listing where worker_id = any (workers);
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind)
  select tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind
  from app.worker_listing_source where worker_id = any (workers);
end $$;

create or replace function app.list_new_access() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from worker where id in (select worker_id from added) and xmin <> pg_current_xact_id()::xid order by id for no key update;
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind)
  select s.tenant_id, s.worker_id, s.level, s.custodian_tenant_id, s.registered_by_tenant_id, s.agency_id, s.display_name, s.name_order,
    s.name_search, s.national_id_prefix, s.birth_date, s.sex, s.village_code, s.occupation_code, s.welfare_decile, s.income_bracket, s.membership_kind,
    s.membership_number, s.uncovered_reason, s.status, s.registered_on, s.public_service,
    s.welfare_source, s.declared_from, s.declared_until, s.declared_payer_kind
  from added a join app.worker_listing_source s on s.worker_id = a.worker_id and s.tenant_id = a.tenant_id
  where a.ended_at is null and a.tenant_id <> a.custodian_tenant_id;
  return null;
end $$;

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
    select w.id into made from worker w where w.tenant_id = keeper and w.person_id = person_of;
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

update worker_listing l set welfare_source = w.welfare_source, declared_from = lower(w.declared_period), declared_until = upper(w.declared_period),
  declared_payer_kind = w.declared_payer_kind
from worker w where w.id = l.worker_id and l.level = 'FULL' and (w.welfare_source is not null or w.declared_period is not null);
