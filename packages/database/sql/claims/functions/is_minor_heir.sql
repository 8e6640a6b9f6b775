-- Whether somebody is a child by the age of the reference data. Where it names none, nobody is.
create or replace function app.is_minor_heir(born date) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce((born + make_interval(years => (select r.amount::int from reference_amount r where r.key = 'CLAIM_HEIR_ADULT' and r.valid @> app.today())))::date > app.today(), false);
$$;
