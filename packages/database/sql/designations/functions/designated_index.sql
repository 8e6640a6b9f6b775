-- A signed decree names its people for ever: whoever signed it opens their numbers in its annex also after a person was handed over to another
-- office, so that the archive's copy stays the same, byte by byte.
create or replace function app.designated_index(asked_person bigint) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select p.blind_index from person p where p.id = asked_person and app.area_scope() = '' and app.agency_id() is null
    and exists (select from decree_holding h where h.person_id = p.id and h.tenant_id = app.tenant_id());
$$;
alter function app.designated_index owner to payung_crossing;
revoke execute on function app.designated_index from public;
grant execute on function app.designated_index to payung_app;
