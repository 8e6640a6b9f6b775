-- Where a rule departs from the legal ages of a first registration by a regulation that it names: the age below which it admits, and whether it lowers the
-- other end. Only what everybody must meet counts, as in `onLegalFloor`: what stands below an ANY or a NOT lowers nothing.
create or replace function app.ages_departed(rule jsonb, lawful_below integer, lawful_from integer, out below integer, out from_is_lower boolean)
language sql immutable set search_path = public, pg_temp as $$
  with recursive demanded as (
    select rule as part
    union all
    select p.part from demanded d, jsonb_array_elements(case when d.part ->> 'op' = 'ALL' then d.part -> 'of' else '[]' end) p(part)),
  by_regulation as (
    select d.part ->> 'fact' as fact, (d.part ->> 'from')::integer as from_age, (d.part ->> 'to')::integer as to_age from demanded d
    where d.part ->> 'fact' in ('AGE', 'AGE_AT_FIRST_REGISTRATION') and d.part ->> 'basis' ~* '[[:alpha:]].*\d+\s*(/|tahun\s)\s*\d{4}')
  select (min(r.to_age) filter (where r.fact = 'AGE_AT_FIRST_REGISTRATION' and r.to_age >= lawful_below)) + 1,
    coalesce(bool_or(r.from_age < lawful_from), false) from by_regulation r;
$$;
revoke execute on function app.ages_departed from public;
grant execute on function app.ages_departed to payung_app, payung_crossing;
