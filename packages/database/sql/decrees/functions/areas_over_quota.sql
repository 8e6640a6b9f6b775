-- Of the areas in which an amendment adds people: those with more than their quota, with everybody who is locked or was added in them.
create or replace function app.areas_over_quota(asked_decree uuid) returns table (area_code text, quota integer, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with taking as materialized (
    select c.id from decree d join cohort c on c.programme_id = d.programme_id and c.state = 'LOCKED' and app.quota_released(c.id) is null
    where d.id = asked_decree),
  locked as (
    select t.area_code, sum(t.people) as people from (
      select e.area_code, count(*) as people from taking c join cohort_entry e on e.cohort_id = c.id group by 1
      union all select l.area_code, -count(*) from taking c cross join lateral app.left_out(c.id) l group by 1) t group by 1),
  added as (
    select a.area_code, sum(a.people) as people from decree d cross join lateral app.additions_by_area(d.programme_id, d.id) a where d.id = asked_decree group by 1)
  select q.area_code, q.people, (coalesce(l.people, 0) + a.people)::bigint
  from decree d join programme_quota q on q.programme_id = d.programme_id join added a on a.area_code = q.area_code left join locked l on l.area_code = q.area_code
  where d.id = asked_decree and coalesce(l.people, 0) + a.people > q.people
    and exists (select from decree_entry e where e.decree_id = d.id and e.change = 'ADD' and e.area_code = q.area_code)
  order by 1;
end;
revoke execute on function app.areas_over_quota from public;
grant execute on function app.areas_over_quota to payung_app, payung_crossing;
