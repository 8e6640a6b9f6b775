-- By how many people the amendments of a designation raise a quota's area above what was locked, in the month in which it is most: a place that
-- falls free in March is taken again in March. With one draft as if it were signed.
create or replace function app.additions_by_area(asked_programme uuid, with_draft uuid) returns table (area_code text, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with moved as (
    select a.amends_id, e.area_code, a.from_month, sum(case e.change when 'ADD' then 1 else -1 end) as net
    from decree a join decree b on b.id = a.amends_id and b.state in ('SIGNED', 'PUBLISHED')
      join decree_entry e on e.decree_id = a.id and e.change in ('ADD', 'REMOVE')
    where a.programme_id = asked_programme and a.kind = 'AMENDMENT' and (a.content_hash is not null or a.id = with_draft) group by 1, 2, 3),
  standing as (
    select m.amends_id, m.area_code, sum(m.net) over (partition by m.amends_id, m.area_code order by m.from_month) as net from moved m)
  select s.area_code, greatest(max(s.net), 0)::bigint from standing s group by s.amends_id, s.area_code;
end;
revoke execute on function app.additions_by_area from public;
grant execute on function app.additions_by_area to payung_app, payung_crossing;
