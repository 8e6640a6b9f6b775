-- Months of a period before the month of a day that none of these payments covers.
create or replace function app.past_months_unpaid(from_month date, until_month date, on_day date, payments jsonb) returns setof date
language sql immutable set search_path = public, pg_temp as $$
  select m::date from generate_series(from_month::timestamp, (least(until_month, date_trunc('month', on_day::timestamp)::date) - 1)::timestamp, interval '1 month') m
  where not exists (select from jsonb_to_recordset(payments) p(from_month date, until_month date) where p.from_month <= m and m < p.until_month);
$$;
revoke execute on function app.past_months_unpaid from public;
grant execute on function app.past_months_unpaid to payung_app, payung_crossing;
