-- The viewer's people as a condition on `worker_listing l`, as the policies have it: for functions that read past the policies.
-- An area is a range too, so that its index is chosen. In byte order `.` is followed by `/`.
create or replace function app.scope_of_search() returns text language sql stable set search_path = public, pg_temp
return format('l.tenant_id = %L', app.tenant_id())
  || case when app.area_scope() = '' then ''
    else format(' and starts_with(l.village_code, %1$L) and l.village_code collate "C" >= %1$L and l.village_code collate "C" < %1$L || ''/''', app.area_scope()) end
  || case when app.agency_id() is null then '' else format(' and l.agency_id = %L', app.agency_id()) end;
alter function app.scope_of_search owner to payung_crossing;
revoke execute on function app.scope_of_search from public;
