-- Whom the next lock of the programme has to leave room for, by village: everybody who was locked, and whoever amendments have added since.
-- Few rows, however many people. A place that nobody was designated for is free.
create or replace function app.locked_by_village(asked_programme uuid) returns table (village_code text, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with taking as materialized (
    select c.id from cohort c where c.programme_id = asked_programme and c.state = 'LOCKED' and app.quota_released(c.id) is null)
  select e.village_code, count(*) from taking c join cohort_entry e on e.cohort_id = c.id group by 1
  union all select l.village_code, -count(*) from taking c cross join lateral app.left_out(c.id) l group by 1
  union all select a.area_code, a.people from app.additions_by_area(asked_programme, null) a;
end;
revoke execute on function app.locked_by_village from public;
grant execute on function app.locked_by_village to payung_app, payung_crossing;
