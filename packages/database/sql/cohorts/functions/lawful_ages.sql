-- Below which age, and from which, somebody may be registered for the first time under a version of a rule: reference data, unless the rule departs from
-- it by a regulation that it names. Null without a limit in force.
create or replace function app.lawful_ages(asked_programme uuid, asked_version integer, out below integer, out at_least integer)
language sql stable set search_path = public, pg_temp
begin atomic
  with law as (
    select (max(r.amount) filter (where r.key = 'FIRST_REGISTRATION_AGE_BELOW'))::integer as below,
      (max(r.amount) filter (where r.key = 'FIRST_REGISTRATION_AGE_FROM'))::integer as at_least
    from reference_amount r where r.key in ('FIRST_REGISTRATION_AGE_BELOW', 'FIRST_REGISTRATION_AGE_FROM') and r.unit = 'YEARS' and r.valid @> app.today())
  select coalesce(d.below, l.below), case when d.from_is_lower then null else l.at_least end
  from law l left join rule_version v on v.programme_id = asked_programme and v.version = asked_version
    left join lateral app.ages_departed(v.rule, l.below, l.at_least) d on v.rule is not null;
end;
revoke execute on function app.lawful_ages from public;
grant execute on function app.lawful_ages to payung_app, payung_crossing;
