-- How many; null where it was not written down today, zero for whatever is no list of one's own.
create or replace function app.designated_elsewhere(asked_decree uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when not app.is_own_list(asked_decree) then 0
    when app.was_told('OVERLAP_TOLD', asked_decree::text) then (select count(distinct o.worker_id)::int from app.covered_in(asked_decree) o) end;
$$;
alter function app.designated_elsewhere owner to payung_crossing;
revoke execute on function app.designated_elsewhere from public;
grant execute on function app.designated_elsewhere to payung_app;
