-- By the record's id; the importer reads the names under its own policies.
create or replace function app.list_import_dependents(asked_import uuid, above uuid, most integer) returns table (worker_id uuid, reasons text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select d.worker_id, array_agg(d.reason order by d.reason) from import_file f cross join lateral app.dependents_of(f) d
  where f.id = asked_import and f.state in ('COMMITTED', 'REVERTING') and f.tenant_id = app.tenant_id() and starts_with(f.area_scope, app.area_scope())
    and (app.agency_id() is null or f.agency_id = app.agency_id()) and (above is null or d.worker_id > above)
  group by 1 order by 1 limit least(most, 1001);
$$;
alter function app.list_import_dependents owner to payung_crossing;
revoke execute on function app.list_import_dependents from public;
grant execute on function app.list_import_dependents to payung_app;
