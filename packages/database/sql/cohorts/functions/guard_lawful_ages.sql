-- Nobody is locked who is too old or too young for a first registration on the first day of their cover, whatever the rule says, unless it names the
-- regulation. The limits are reference data; without one nothing is asked. Asked as the transaction ends, so that whoever asks in words is heard first.
create or replace function app.guard_lawful_ages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lawful_below integer := (select r.amount from reference_amount r where r.key = 'FIRST_REGISTRATION_AGE_BELOW' and r.unit = 'YEARS' and r.valid @> app.today());
  lawful_from integer := (select r.amount from reference_amount r where r.key = 'FIRST_REGISTRATION_AGE_FROM' and r.unit = 'YEARS' and r.valid @> app.today());
  departed record;
  begins date := (select greatest(lower(p.period), app.today()) from programme p where p.id = new.programme_id);
begin
  select d.* into departed from rule_version v, app.ages_departed(v.rule, lawful_below, lawful_from) d
    where v.programme_id = new.programme_id and v.version = new.rule_version;
  lawful_below := coalesce(departed.below, lawful_below);
  lawful_from := case when departed.from_is_lower then null else lawful_from end;
  -- Of members since nobody knows when: as far as today's age tells, who was too young then is too young now.
  if exists (
    select from cohort_entry e, lateral (select case when e.declared_from <= begins then e.declared_from when e.membership_kind = 'NONE' then begins end as day) f
    where e.cohort_id = new.id and (e.birth_date <= (f.day - make_interval(years => lawful_below))::date
      or e.birth_date > (coalesce(f.day, app.today()) - make_interval(years => lawful_from))::date)) then
    raise exception using errcode = '23514', constraint = 'cohort_ages_lawful', message = 'somebody is outside the legal ages: constraint "cohort_ages_lawful"';
  end if;
  return null;
end $$;
alter function app.guard_lawful_ages owner to payung_crossing;
revoke execute on function app.guard_lawful_ages from public;
