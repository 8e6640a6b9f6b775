-- Whether a school year of a child was paid.
create or replace function app.scholarship_paid(asked uuid, asked_year integer) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from scholarship_payment m where m.scholarship_id = asked and m.year = asked_year and m.withdrawn_at is null);
$$;
