-- Search by name. Trigram operators are not leakproof and would never use their index under row-level security, so the filter by
-- tenant stands here and the ids are read again under the policies.
-- LIKE ALL (array) is never an index condition; the same patterns joined by AND are.
-- Below it, a misspelt Muhamad is like every Muhamad: among two million each of them would be compared.
create or replace function app.search_workers(patterns text[], whole text, most integer) returns table (worker_id uuid, rank real)
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.45 as $$
declare
  found_count integer;
begin
  if app.tenant_id() is null or coalesce(cardinality(patterns), 0) not between 1 and 10 then return; end if;
  return query execute
    'select l.worker_id, 1::real from worker_listing l
     where l.tenant_id = $1 and starts_with(l.village_code, $2) and ($3 is null or l.agency_id = $3) and '
    || (select string_agg(format('l.name_search like %L', p), ' and ') from unnest(patterns) p) || ' limit $4'
    using app.tenant_id(), app.area_scope(), app.agency_id(), most;
  get diagnostics found_count = row_count;
  if found_count = 0 then
    return query
      select l.worker_id, similarity(l.name_search, whole) from worker_listing l
      where l.tenant_id = app.tenant_id() and l.name_search % whole
        and starts_with(l.village_code, app.area_scope()) and (app.agency_id() is null or l.agency_id = app.agency_id())
      order by 2 desc limit least(most, 50);
  end if;
end $$;
alter function app.search_workers owner to payung_crossing;
revoke execute on function app.search_workers from public;
grant execute on function app.search_workers to payung_app;
