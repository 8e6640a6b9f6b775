-- The calendar day of an instant; null where there is none, since the least of nothing and a day would be that day. Whatever happens after the last day of the calendar
-- happens on that day.
create or replace function app.day_of(instant timestamptz) returns date language sql stable as $$
  select case when instant is not null then least((instant at time zone 'Asia/Pontianak')::date, app.last_day()) end;
$$;
revoke execute on function app.day_of from public;
grant execute on function app.day_of to payung_app, payung_auth, payung_crossing, payung_jobs;
