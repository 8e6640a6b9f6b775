-- Whether the insurer's number for a person from a month on contradicts what is known: their own last membership has another number, also where it has ended,
-- or another person's is under this one. Whoever comes back after the end under the number that they had is a member again; another number is a change, which
-- somebody decides.
create or replace function app.number_contradicts(asked_person bigint, programmes text[], number text, first_month date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from insured_membership m where m.person_id = asked_person and m.insurance_programme = any (programmes) and m.membership_number <> number
      and not exists (select from insured_membership o where o.person_id = m.person_id and o.insurance_programme = m.insurance_programme
        and lower(o.period) > lower(m.period)))
    -- Whichever programme it is in: a number is one person's.
    or app.number_of_another(asked_person, number, first_month);
$$;
alter function app.number_contradicts owner to payung_crossing;
revoke execute on function app.number_contradicts from public;
