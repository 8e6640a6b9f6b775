-- The accounts that brought what the open rows of an answer contradict, whichever tenant they acted for.
create or replace function app.contradicted_bringers(asked_answer uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.user_id from app.contradicted_makers(asked_answer) m;
$$;
alter function app.contradicted_bringers owner to payung_crossing;
revoke execute on function app.contradicted_bringers from public;
grant execute on function app.contradicted_bringers to payung_app;
