-- How many a search would find, at most so many: a page of what many are called is read off the index of names, one of what few are called
-- off the trigrams. As in search_workers, the filter by tenant and scope stands here.
create function app.count_matches(patterns text[], most integer) returns integer
language plpgsql stable security definer set search_path = public, pg_temp as $$
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

revoke execute on function app.count_matches(text[], integer) from public;
alter function app.count_matches(text[], integer) owner to payung_crossing;
grant execute on function app.count_matches(text[], integer) to payung_app;
