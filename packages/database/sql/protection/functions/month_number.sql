-- A month as a number, so that months make ranges of numbers whose text is the same whatever the connection says of dates.
create or replace function app.month_number(day date) returns integer language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return (extract(year from day) * 12 + extract(month from day) - 1)::integer;
revoke execute on function app.month_number from public;
grant execute on function app.month_number to payung_app, payung_crossing;
