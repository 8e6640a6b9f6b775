-- How many a search would find, at most so many: a page of what many are called is read off the index of names, one of what few are called
-- off the trigrams. As in search_workers, the filter by tenant and scope stands here.
-- Whoever counts a tenant's people reads them in the order in which they lie, not in that of some index.
create or replace function app.count_matches(patterns text[], most integer) returns integer
language plpgsql stable security definer set search_path = public, pg_temp set enable_indexscan = off as $$
declare
  found_count integer;
begin
  if app.tenant_id() is null or coalesce(cardinality(patterns), 0) not between 1 and 10 then return 0; end if;
  execute
    'select count(*) from (select from worker_listing l
     where l.tenant_id = $1 and starts_with(l.village_code, $2) and ($3 is null or l.agency_id = $3) and '
    || (select string_agg(format('l.name_search like %L', p), ' and ') from unnest(patterns) p) || ' limit $4) found'
    into found_count using app.tenant_id(), app.area_scope(), app.agency_id(), most;
  return found_count;
end $$;
alter function app.count_matches owner to payung_crossing;
revoke execute on function app.count_matches from public;
grant execute on function app.count_matches to payung_app;
