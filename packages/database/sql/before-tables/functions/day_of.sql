-- The calendar day of an instant. Whatever happens after the last day of the calendar happens on that day.
create or replace function app.day_of(instant timestamptz) returns date language sql stable as $$
  select least((instant at time zone 'Asia/Pontianak')::date, app.last_day());
$$;
revoke execute on function app.day_of from public;
grant execute on function app.day_of to payung_app, payung_auth, payung_crossing, payung_jobs;
