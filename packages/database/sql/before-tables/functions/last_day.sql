-- The last day of the calendar: none in an installation for real people. The calendar of a demo stands still on a day, so that what it shows
-- is never over (decision 241). Who loads the demo replaces this function; no role that signs in can.
create or replace function app.last_day() returns date language sql stable as $$
  select date 'infinity';
$$;
revoke execute on function app.last_day from public;
grant execute on function app.last_day to payung_app, payung_auth, payung_crossing, payung_jobs;
