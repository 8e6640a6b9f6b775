-- What the state of any day is derived from (`app.cover_states`): the months that are posted, those that decrees designate, and from which month on a reported death ends
-- both; '' of whoever has neither. It says nothing of today, so that nothing has to be counted anew at midnight.
create or replace function app.cover_value(posted datemultirange, designated datemultirange, unowed_from date) returns text
language sql stable set search_path = public, pg_temp as $$
  select case when isempty(k.posted) and isempty(k.designated) then '' else concat_ws('|', app.months_text(k.posted), app.months_text(k.designated), app.month_number(unowed_from)) end
  from (select coalesce(posted, '{}') * datemultirange(daterange(null, unowed_from)) as posted,
    coalesce(designated, '{}') * datemultirange(daterange(null, unowed_from)) as designated) k;
$$;
revoke execute on function app.cover_value from public;
grant execute on function app.cover_value to payung_crossing;
