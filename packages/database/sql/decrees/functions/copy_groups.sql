-- Whom the annex of a copied decree names, counted by district and occupation as it names them: for a company, which is shown what is published of these counts.
-- The annex of a signed decree does not change, so another day counts the same. A copy whose figures may not be shown has one row, without a district.
create or replace function app.copy_groups(asked_copies uuid[]) returns table (copy_id uuid, district_code text, occupation_code text, people integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select c.id, c.decree_id, app.copy_shows_figures(c) as is_shown from decree_copy c
    where c.id = any (asked_copies) and c.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null and not app.sees_people()
  )
  select a.id, left(e.village_code, 8), coalesce(e.occupation_code, ''), count(distinct e.person_id)::integer
  from asked a join decree_entry e on e.decree_id = a.decree_id where a.is_shown group by 1, 2, 3
  union all
  select a.id, null, null, 0 from asked a where not a.is_shown
  order by 1, 2, 3;
$$;
alter function app.copy_groups owner to payung_crossing;
revoke execute on function app.copy_groups from public;
grant execute on function app.copy_groups to payung_app;
