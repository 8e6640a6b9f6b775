-- Everybody whom a search by name finds; where it finds nobody, whoever is called alike. The filter by tenant stands in here, and the ids are read
-- again under the policies.
create or replace function app.search_workers(patterns text[], whole text, most integer) returns table (worker_id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' set enable_seqscan = off as $$
declare
  everybody text;
  found_count integer := 0;
begin
  if app.tenant_id() is null or coalesce(cardinality(patterns), 0) not between 1 and 10 then return; end if;
  select c.everybody into everybody from app.people_called(patterns, 'name_order') c;
  if everybody is not null then
    return query execute format('select called.worker_id, 1::real from (%s) called limit $1', everybody) using most;
    get diagnostics found_count = row_count;
  end if;
  if found_count = 0 then
    return query select a.worker_id, a.rank from app.people_called_alike(whole, least(most, 50)) a;
  end if;
end $$;
alter function app.search_workers owner to payung_crossing;
revoke execute on function app.search_workers from public;
grant execute on function app.search_workers to payung_app;
