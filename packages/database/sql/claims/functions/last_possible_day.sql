-- The last day that a partly known one can be: the last of its month or year.
create or replace function app.last_possible_day(known date, day_precision text) returns date language sql immutable as $$
  select case day_precision when 'DAY' then known when 'MONTH' then (known + interval '1 month')::date - 1 else (known + interval '1 year')::date - 1 end
$$;
