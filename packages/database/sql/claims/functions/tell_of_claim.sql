-- A case begins, or goes on after a correction: the officers of the whole government and of the part in which the person lives are told, but for who has reported or
-- corrected the event. The notices name no person.
create or replace function app.tell_of_claim(asked_claim uuid, e life_event, by_user uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into notice (tenant_id, user_id, kind, params)
  select distinct e.tenant_id, m.user_id, 'CLAIM_OPENED', jsonb_build_object('claimId', asked_claim)
  from membership m join worker w on w.id = e.worker_id
  where m.tenant_id = e.tenant_id and m.role in ('ADMINISTRATOR', 'OFFICER') and m.valid @> app.today() and m.agency_id is null
    and starts_with(w.village_code, m.area_prefix) and m.user_id <> by_user;
$$;
alter function app.tell_of_claim owner to payung_crossing;
revoke execute on function app.tell_of_claim from public;
