-- The month in which the places of a pledge are counted today: this one, or its first or last where it has not begun or is over. So whoever left and whoever came for
-- them are one. Null for a pledge that has ended: its places have the months alone that stand on lists.
create or replace function app.month_of_places(p pledge) returns date language sql stable set search_path = public, pg_temp as $$
  select case when p.state <> 'ENDED'
    then least(greatest(date_trunc('month', app.today())::date, p.from_month), (p.until_month - interval '1 month')::date) end;
$$;
revoke execute on function app.month_of_places from public;
grant execute on function app.month_of_places to payung_crossing;
