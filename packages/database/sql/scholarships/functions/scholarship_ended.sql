-- Whether somebody has written down an end, or the child's age ends its scholarship, before a school year begins.
create or replace function app.scholarship_ended(asked uuid, asked_year integer) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from scholarship_end x where x.scholarship_id = asked and x.withdrawn_at is null and x.on_day <= make_date(asked_year, 7, 1))
    or exists (select from scholarship s join claim c on c.id = s.claim_id join life_event e on e.id = c.event_id
      where s.id = asked and s.birth_date <= make_date(asked_year, 7, 1) - make_interval(years => app.scholarship_term(e.event_day, 'AGE_BELOW')::int));
$$;
