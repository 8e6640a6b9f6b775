-- Cases begin, or go on after a correction: the officers of the whole government and of the part in which the person lives are told, but for who has reported or
-- corrected the event (`by_user`, or else who reported it first). The notices name no person. Cases that a list opens are said once for the list,
-- however many they are, with the first of them.
create or replace function app.tell_of_claims(asked_claims uuid[], by_user uuid) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with officer as (
    select distinct m.tenant_id, m.user_id, m.area_prefix from membership m
    where m.role in ('ADMINISTRATOR', 'OFFICER') and m.valid @> app.today() and m.agency_id is null
  ), widest as materialized (
    -- A place lies in at most one of these parts: nobody is told twice.
    select o.* from officer o where not exists (select from officer k where k.tenant_id = o.tenant_id and k.user_id = o.user_id and k.area_prefix <> o.area_prefix
      and starts_with(o.area_prefix, k.area_prefix))
  ), told as materialized (
    select c.id, c.tenant_id, o.user_id, o.area_prefix, case when by_user is null then e.upload_id end as upload_id
    from unnest(asked_claims) a join claim c on c.id = a join life_event e on e.id = c.event_id join worker w on w.id = c.worker_id
      join widest o on o.tenant_id = c.tenant_id and o.user_id <> coalesce(by_user, e.created_by) and starts_with(w.village_code, o.area_prefix)
  )
  insert into notice (tenant_id, user_id, kind, params)
  select t.tenant_id, t.user_id, 'CLAIM_OPENED', jsonb_build_object('claimId', t.id) from told t where t.upload_id is null
  union all
  -- A list is opened by who works for the whole government; the others find its cases among their own.
  select t.tenant_id, t.user_id, 'CLAIMS_OPENED', jsonb_build_object('uploadId', t.upload_id, 'opens', bool_and(t.area_prefix = ''), 'claims', count(distinct t.id),
    'firstClaimId', min(t.id::text))
  from told t where t.upload_id is not null group by t.tenant_id, t.user_id, t.upload_id;
$$;
alter function app.tell_of_claims owner to payung_crossing;
revoke execute on function app.tell_of_claims from public;
