-- How many a search would find, at most so many. Of one word it is the length of a range, of several what their ranges have in common.
create or replace function app.count_matches(patterns text[], most integer) returns integer
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' set enable_seqscan = off as $$
declare
  everybody text;
  found_count integer;
begin
  if app.tenant_id() is null or coalesce(cardinality(patterns), 0) not between 1 and 10 then return 0; end if;
  select c.everybody into everybody from app.people_called(patterns, 'name_order') c;
  if everybody is null then return 0; end if;
  execute format('select count(*) from (%s limit $1) found', everybody) into found_count using most;
  return found_count;
end $$;
alter function app.count_matches owner to payung_crossing;
revoke execute on function app.count_matches from public;
grant execute on function app.count_matches to payung_app;
