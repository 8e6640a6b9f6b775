create or replace function app.count_import_dependents(asked_import uuid) returns table (reason text, people integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.reason, count(*)::integer from import_file f cross join lateral app.dependents_of(f) d
  where f.id = asked_import and f.state in ('COMMITTED', 'REVERTING') and f.tenant_id = app.tenant_id() and starts_with(f.area_scope, app.area_scope())
    and (app.agency_id() is null or f.agency_id = app.agency_id())
  group by 1 order by 2 desc, 1;
$$;
alter function app.count_import_dependents owner to payung_crossing;
revoke execute on function app.count_import_dependents from public;
grant execute on function app.count_import_dependents to payung_app;
