-- What a tenant is told of others' decrees stands in both logs: of a person, once a day to whoever asks, and of two hundred people a day at most; of a whole
-- draft or list, one line with how many. Nothing is told that was not written down before.

-- Of people whom the viewer's tenant reads in full: months in which decrees of others name them, and whose decrees. For the functions below alone.
create function app.people_elsewhere(asked_workers uuid[])
returns table (worker_id uuid, from_month date, until_month date, funding_source text, told_by uuid, named uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.worker_id, h.from_month, h.until_month, d.funding_source, h.tenant_id, h.worker_id
  from worker_listing l join worker w on w.id = l.worker_id join decree_holding h on h.person_id = w.person_id and h.tenant_id <> l.tenant_id
    and h.from_month < h.until_month join decree d on d.id = h.decree_id
  where l.tenant_id = app.tenant_id() and l.level = 'FULL' and l.worker_id = any (asked_workers) and starts_with(w.village_code, app.area_scope())
    and app.agency_id() is null;
$$;

create function app.was_told(action_of text, subject text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from audit_event e where e.tenant_id = app.tenant_id() and e.subject_id = subject and e.actor_id = app.user_id()
    and e.action = action_of and e.at > now() - interval '1 day');
$$;

create function app.told_enough() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) >= 200 from audit_event e where e.tenant_id = app.tenant_id() and e.actor_id = app.user_id() and e.action = 'DESIGNATION_TOLD'
    and e.at > now() - interval '1 day';
$$;

create or replace function app.decrees_elsewhere(asked_workers uuid[]) returns table (worker_id uuid, from_month date, until_month date, funding_source text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.worker_id, p.from_month, p.until_month, p.funding_source from app.people_elsewhere(asked_workers) p
  where app.was_told('DESIGNATION_TOLD', p.worker_id::text);
$$;

-- Whether app.tell_designations has to be asked first: for who was told enough always, so that the refusal does not say whether there is something.
create function app.designations_untold(asked_workers uuid[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.told_enough() or exists (select from app.people_elsewhere(asked_workers) p where not app.was_told('DESIGNATION_TOLD', p.worker_id::text));
$$;

-- Writes down of whom the user is told, on both sides. False where they have been told of as many as a day allows: then nothing is.
create function app.tell_designations(asked_workers uuid[]) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('told ' || app.user_id(), 0));
  if app.user_id() is null or app.told_enough() then
    return false;
  end if;
  with told as materialized (
    select distinct p.worker_id, p.told_by, p.named from app.people_elsewhere(asked_workers) p where not app.was_told('DESIGNATION_TOLD', p.worker_id::text))
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select app.tenant_id(), app.user_id(), 'DESIGNATION_TOLD', 'worker', t.worker_id::text, '{}'::jsonb from told t group by t.worker_id
  union all select t.told_by, app.user_id(), 'DESIGNATION_TOLD_OF', 'worker', t.named::text, jsonb_build_object('byTenant', app.tenant_id())
  from told t group by t.told_by, t.named;
  return true;
end $$;

-- Of the people of one's own draft: how many others insure alike in its months, and for whom.
create function app.overlap_elsewhere(asked_decree uuid) returns table (told_by uuid, person_id bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct h.tenant_id, e.person_id
  from decree d join programme own on own.id = d.programme_id join decree_entry e on e.decree_id = d.id and e.change in ('DESIGNATE', 'ADD', 'REPLACE')
    join decree_holding h on h.person_id = e.person_id and h.tenant_id <> d.tenant_id and h.from_month < h.until_month and h.from_month < d.until_month
      and d.from_month < h.until_month
    join programme p on p.id = h.programme_id and p.insurance_programmes && own.insurance_programmes
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.content_hash is null and app.area_scope() = '' and app.agency_id() is null;
$$;

-- Null where it was not written down today; zero for whatever is no draft of one's own.
create or replace function app.designated_elsewhere(asked_decree uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when not exists (select from decree d where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.content_hash is null
      and app.area_scope() = '' and app.agency_id() is null) then 0
    when app.was_told('OVERLAP_TOLD', asked_decree::text) then (select count(distinct o.person_id)::int from app.overlap_elsewhere(asked_decree) o) end;
$$;

-- One line for the question and one for each whose decrees it is about, with how many people.
create function app.tell_overlap(asked_decree uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  total integer;
begin
  if app.user_id() is null or not exists (select from decree d where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.content_hash is null
    and app.area_scope() = '' and app.agency_id() is null) then
    return 0;
  end if;
  with found as materialized (select * from app.overlap_elsewhere(asked_decree)),
  counted as (select count(distinct f.person_id)::int as people from found f),
  written as (
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    select app.tenant_id(), app.user_id(), 'OVERLAP_TOLD', 'decree', asked_decree::text, jsonb_build_object('people', c.people) from counted c
    union all select f.told_by, app.user_id(), 'DESIGNATIONS_TOLD_OF', 'tenant', app.tenant_id()::text,
      jsonb_build_object('byTenant', app.tenant_id(), 'people', count(distinct f.person_id)) from found f group by f.told_by)
  select c.people into total from counted c;
  return total;
end $$;

-- The same where a rule asks it of everybody: whose decrees the answer came from hears of how many people.
create function app.tell_designated(asked_programme uuid, from_this_month date, until_this_month date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  total integer;
begin
  with found as materialized (
    select distinct h.tenant_id as told_by, l.worker_id
    from programme own join programme p on p.tenant_id <> own.tenant_id and p.insurance_programmes && own.insurance_programmes
      join decree_holding h on h.programme_id = p.id and h.from_month < h.until_month and h.from_month < until_this_month and from_this_month < h.until_month
      join worker w on w.person_id = h.person_id join worker_listing l on l.worker_id = w.id and l.tenant_id = app.tenant_id() and l.level = 'FULL'
    where own.id = asked_programme and own.tenant_id = app.tenant_id() and app.agency_id() is null),
  counted as (select count(distinct f.worker_id)::int as people from found f),
  written as (
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    select app.tenant_id(), app.user_id(), 'DESIGNATIONS_TOLD', 'programme', asked_programme::text, jsonb_build_object('people', c.people) from counted c
    union all select f.told_by, app.user_id(), 'DESIGNATIONS_TOLD_OF', 'tenant', app.tenant_id()::text,
      jsonb_build_object('byTenant', app.tenant_id(), 'people', count(distinct f.worker_id)) from found f group by f.told_by)
  select c.people into total from counted c;
  return total;
end $$;

do $$
declare
  f text;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname in ('people_elsewhere', 'was_told', 'told_enough',
    'designations_untold', 'tell_designations', 'overlap_elsewhere', 'tell_overlap', 'tell_designated') loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.told_enough(), app.designations_untold(uuid[]), app.tell_designations(uuid[]), app.tell_overlap(uuid),
  app.tell_designated(uuid, date, date) to payung_app;
