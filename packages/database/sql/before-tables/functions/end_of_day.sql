-- The instant before which everything of a day happens. The last day of the calendar does not end.
create or replace function app.end_of_day(day date) returns timestamptz language sql stable as $$
  select case when day >= app.last_day() then 'infinity' else (day + 1)::timestamp at time zone 'Asia/Pontianak' end;
$$;
revoke execute on function app.end_of_day from public;
grant execute on function app.end_of_day to payung_app, payung_auth, payung_crossing, payung_jobs;
