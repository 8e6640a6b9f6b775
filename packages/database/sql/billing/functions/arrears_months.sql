-- How many months of arrears may still be paid after the last paid one, today.
create or replace function app.arrears_months() returns integer
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select r.amount::int from reference_amount r where r.key = 'ARREARS_PAYABLE' and r.unit = 'MONTHS' and r.valid @> app.today()), 0);
$$;
revoke execute on function app.arrears_months from public;
grant execute on function app.arrears_months to payung_app, payung_crossing;
