-- What the law says of scholarships on the day of an event; null where the reference data say nothing.
create or replace function app.scholarship_term(on_day date, asked text) returns bigint language sql stable set search_path = public, pg_temp as $$
  select r.amount from reference_amount r where r.key = 'SCHOLARSHIP_' || asked and r.valid @> on_day;
$$;
