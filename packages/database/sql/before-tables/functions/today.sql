-- The calendar day of offices: UTC+7, whatever zone the server is set to, and no later than the last day of the calendar.
create or replace function app.today() returns date language sql stable set search_path = public, pg_temp as $$
  select least((now() at time zone 'Asia/Pontianak')::date, app.last_day());
$$;
revoke execute on function app.today from public;
grant execute on function app.today to payung_app, payung_auth, payung_crossing, payung_jobs;
