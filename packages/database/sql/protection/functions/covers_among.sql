-- `app.cover_source` of the viewer's own list, of the part that the viewer may open: the rows behind the bits, of whoever has changed since and of whoever sees no bits.
create or replace function app.covers_among(asked integer[]) returns table (number integer, cover text)
language sql stable security definer set search_path = public, pg_temp cost 10000 as $$
  select c.number, c.cover from app.cover_source(app.tenant_id(), asked) c
  where case when app.area_scope() = '' and app.agency_id() is null then true
    else exists (select from worker_listing l where l.tenant_id = app.tenant_id() and l.number = c.number and starts_with(l.village_code, app.area_scope())
      and (app.agency_id() is null or l.agency_id = app.agency_id())) end;
$$;
alter function app.covers_among owner to payung_crossing;
revoke execute on function app.covers_among from public;
grant execute on function app.covers_among to payung_app;
