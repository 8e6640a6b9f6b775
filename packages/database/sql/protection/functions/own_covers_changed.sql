-- `app.covers_changed` of the viewer's own list, for whoever sees bits: a membership with a scope sees none (`facet_bits.bits_of_viewer`).
create or replace function app.own_covers_changed() returns setof integer
language sql stable security definer set search_path = public, pg_temp rows 10 as $$
  select c.number from app.covers_changed(app.tenant_id()) c where app.tenant_id() is not null and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.own_covers_changed owner to payung_crossing;
revoke execute on function app.own_covers_changed from public;
grant execute on function app.own_covers_changed to payung_app;
