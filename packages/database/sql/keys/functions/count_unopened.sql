-- For who asks whether everything is well, without being anybody.
create or replace function app.count_unopened() returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from unopened_value
$$;
alter function app.count_unopened owner to payung_crossing;
revoke execute on function app.count_unopened from public;
grant execute on function app.count_unopened to payung_app;
