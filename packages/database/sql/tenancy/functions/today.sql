-- The calendar day of offices: UTC+7, whatever zone the server is set to.
create or replace function app.today() returns date language sql stable set search_path = public, pg_temp as $$
  select (now() at time zone 'Asia/Pontianak')::date;
$$;
revoke execute on function app.today from public;
grant execute on function app.today to payung_app, payung_crossing;
