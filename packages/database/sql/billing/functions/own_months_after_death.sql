-- `app.months_after_death` of a decree of the viewer's tenant: who has died is not for payers of another's decree to know.
create or replace function app.own_months_after_death(asked_decree uuid) returns table (line_no integer, entry_decree_id uuid, months datemultirange)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.line_no, a.entry_decree_id, a.months from decree d cross join lateral app.months_after_death(d.id) a
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.own_months_after_death owner to payung_crossing;
revoke execute on function app.own_months_after_death from public;
grant execute on function app.own_months_after_death to payung_app;
