-- How many people of a decree that is not signed yet others insure alike in the same months. Not who, nor by whom.
-- Null where it was not written down today; zero for whatever is no draft of one's own.
create or replace function app.designated_elsewhere(asked_decree uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when not exists (select from decree d where d.id = asked_decree and d.tenant_id = app.tenant_id() and d.content_hash is null
      and app.area_scope() = '' and app.agency_id() is null) then 0
    when app.was_told('OVERLAP_TOLD', asked_decree::text) then (select count(distinct o.person_id)::int from app.overlap_elsewhere(asked_decree) o) end;
$$;
alter function app.designated_elsewhere owner to payung_crossing;
revoke execute on function app.designated_elsewhere from public;
grant execute on function app.designated_elsewhere to payung_app;
