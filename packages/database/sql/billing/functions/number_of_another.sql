-- Whether a number is another person's in some month from this one on: under a membership that is alive, or one that ends later.
create or replace function app.number_of_another(asked_person bigint, number text, first_month date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from insured_membership m where m.membership_number = number and m.person_id <> asked_person
    and case when upper_inf(m.period) then app.membership_lives(m.person_id, m.insurance_programme, first_month) else upper(m.period) > first_month end);
$$;
alter function app.number_of_another owner to payung_crossing;
revoke execute on function app.number_of_another from public;
