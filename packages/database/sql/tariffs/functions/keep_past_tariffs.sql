-- Months that are over keep their tariff: bills and decrees were reckoned by it. A row may end earlier or later, in months which are not over; what it
-- sets never changes. Rows without a change come with the reference data of an installation and fill months that have none.
create or replace function app.keep_past_tariffs() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  past daterange := daterange(null, date_trunc('month', app.today())::date);
  is_kept boolean := case tg_op
    when 'INSERT' then (new.change_id is null and current_user <> 'payung_crossing') or not new.valid && past
    when 'DELETE' then not old.valid && past
    else to_jsonb(new) - '{valid,line}'::text[] = to_jsonb(old) - '{valid,line}'::text[] and new.valid * past = old.valid * past end;
begin
  if not is_kept then
    raise exception using errcode = '23514', constraint = 'tariff_of_past_month',
      message = 'changes the tariff of a month that is over: constraint "tariff_of_past_month"';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
revoke execute on function app.keep_past_tariffs from public;
