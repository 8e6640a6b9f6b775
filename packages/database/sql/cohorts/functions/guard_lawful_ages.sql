-- Nobody is locked who is too old or too young for a first registration on the first day of their cover, whatever the rule says, unless it names the
-- regulation. The limits are reference data; without one nothing is asked. Asked as the transaction ends, so that whoever asks in words is heard first.
create or replace function app.guard_lawful_ages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ages record;
  begins date := (select greatest(lower(p.period), app.today()) from programme p where p.id = new.programme_id);
begin
  select * into ages from app.lawful_ages(new.programme_id, new.rule_version);
  if exists (
    select from cohort_entry e where e.cohort_id = new.id
      and app.age_bar(e.birth_date, e.declared_from, e.membership_kind, begins, app.today(), ages.below, ages.at_least) is not null) then
    raise exception using errcode = '23514', constraint = 'cohort_ages_lawful', message = 'somebody is outside the legal ages: constraint "cohort_ages_lawful"';
  end if;
  return null;
end $$;
alter function app.guard_lawful_ages owner to payung_crossing;
revoke execute on function app.guard_lawful_ages from public;
