-- How a month stands on a day, of what is kept of it: as `packages/domain/src/protection/month-state.ts` says it. What is on a list or asked of the insurer is
-- planned as what is designated.
create or replace function app.month_state(month date, step smallint, last_paid date, on_day date, arrears integer) returns text
language sql immutable set search_path = public, pg_temp as $$
  select case when step = 7 then 'AFTER_DEATH' when step = 6 then 'PROTECTED' when step = 5 then 'PAID'
    when month > date_trunc('month', on_day)::date or last_paid is null then case step when 4 then 'BILLED' else 'PLANNED' end
    when (last_paid + make_interval(months => arrears))::date < month then 'ENDED'
    when (last_paid + make_interval(months => arrears))::date >= date_trunc('month', on_day)::date then 'GRACE' else 'LAPSED' end;
$$;
revoke execute on function app.month_state from public;
grant execute on function app.month_state to payung_app, payung_crossing;
