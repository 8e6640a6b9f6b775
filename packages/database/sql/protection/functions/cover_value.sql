-- What the state of any day is derived from (`app.cover_states`): the months that are posted, those that decrees designate, and from which month on a reported death ends
-- both; of the designated ones those that are paid and not posted, and those that are billed and not paid; and an X of whom the record calls deceased while no day is
-- reported. '' of whoever has neither posted nor designated months; what is empty at the end is left out. It says nothing of today, so that nothing has to be counted
-- anew at midnight.
create or replace function app.cover_value(posted datemultirange, designated datemultirange, unowed_from date, paid datemultirange, billed datemultirange, is_recorded_dead boolean)
returns text
language sql stable set search_path = public, pg_temp as $$
  select case when isempty(coalesce(cover_value.posted, '{}') + coalesce(cover_value.designated, '{}')) then '' else rtrim(concat(
    app.months_text(k.posted), '|', app.months_text(k.designated), '|', app.month_number(unowed_from),
    '|', nullif(app.months_text(k.paid - k.posted), '{}'), '|', nullif(app.months_text(k.billed - k.paid - k.posted), '{}'),
    '|', case when is_recorded_dead and unowed_from is null and not isempty(k.designated) then 'X' end), '|') end
  from (select coalesce(posted, '{}') * o.months as posted, coalesce(designated, '{}') * o.months as designated, coalesce(paid, '{}') * o.months as paid,
    coalesce(billed, '{}') * o.months as billed from (select datemultirange(daterange(null, unowed_from)) as months) o) k;
$$;
revoke execute on function app.cover_value from public;
grant execute on function app.cover_value to payung_crossing;
