-- How many different people of an area are designated in a month, and of how many it is posted: somebody whom two purses share counts once.
create or replace function app.coverage_people(asked_month date, of_area text, code_length integer)
returns table (area_code text, designated integer, protected integer)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with own as (
    select t.area_code from tenant t where t.id = app.tenant_id() and t.kind in ('PROVINCE', 'REGENCY', 'CITY') and app.agency_id() is null
      and (of_area = t.area_code or starts_with(of_area, t.area_code || '.')) and starts_with(of_area, app.area_scope())
  ), person as (
    select h.person_id, left(h.village_code, code_length) as area_code, false as is_posted
    from own cross join decree_holding h
    where h.from_month <= asked_month and h.until_month > asked_month and (h.village_code = of_area or starts_with(h.village_code, of_area || '.'))
    union all
    select s.person_id, left(s.village_code, code_length), true
    from own cross join app.protected_place s
    where s.months @> asked_month and (s.village_code = of_area or starts_with(s.village_code, of_area || '.'))
  )
  select p.area_code, count(*) filter (where not p.is_posted)::integer, count(*) filter (where p.is_posted)::integer
  from (select distinct e.person_id, e.area_code, e.is_posted from person e) p group by 1 order by 1;
$$;
alter function app.coverage_people owner to payung_crossing;
revoke execute on function app.coverage_people from public;
grant execute on function app.coverage_people to payung_app;
