-- The first month that nobody owes for somebody who died on a day: the one after that of its last possible day.
create or replace function app.first_month_after(died_on date, known_to text) returns date
language sql immutable as $$
  select (date_trunc('month', app.last_possible_day(died_on, known_to)) + interval '1 month')::date;
$$;
