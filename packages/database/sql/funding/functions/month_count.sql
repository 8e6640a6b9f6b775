-- How many months a range of first days holds. Without a search path of its own, so that it is computed in place: it is asked for each person of a pledge, and names
-- nothing that somebody could put in front.
create or replace function app.month_count(months daterange) returns integer
language sql immutable as $$
  select case when isempty(months) then 0 else (extract(year from upper(months))::integer - extract(year from lower(months))::integer) * 12
    + extract(month from upper(months))::integer - extract(month from lower(months))::integer end;
$$;
revoke execute on function app.month_count from public;
grant execute on function app.month_count to payung_crossing;
