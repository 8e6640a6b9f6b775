-- The school year in which a day lies: it begins in July.
create or replace function app.school_year(asked date) returns integer language sql immutable as $$
  select extract(year from asked)::int - case when extract(month from asked) < 7 then 1 else 0 end
$$;
