-- Whether the insurer's number for a person from a month on contradicts a membership that is alive: theirs under another number, or another person's under
-- this one. A membership whose arrears can be paid no more is alive no more.
create or replace function app.number_contradicts(asked_person bigint, programmes text[], number text, first_month date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from insured_membership m where m.person_id = asked_person and m.insurance_programme = any (programmes) and upper_inf(m.period)
      and m.membership_number <> number and app.membership_lives(m.person_id, m.insurance_programme, first_month))
    -- Whichever programme it is in: a number is one person's.
    or app.number_of_another(asked_person, number, first_month);
$$;
alter function app.number_contradicts owner to payung_crossing;
revoke execute on function app.number_contradicts from public;
