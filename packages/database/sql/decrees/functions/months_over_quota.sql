-- What was ended in June was held until June: another decree may take those places from July on, not before. Of each area in which a decree brings
-- people, the first month in which more would be held than its quota allows; of a decree whose people hold their lines already, of what is held.
create or replace function app.months_over_quota(asked_decree uuid) returns table (area_code text, month date, quota integer, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  with asked as (
    select d.*, exists (select from decree_holding h where h.entry_decree_id = d.id) as is_held from decree d where d.id = asked_decree),
  brought as (
    select e.area_code, sum(case e.change when 'REMOVE' then -1 else 1 end) as net from decree_entry e
    where e.decree_id = asked_decree and e.change in ('DESIGNATE', 'ADD', 'REMOVE') group by 1 having bool_or(e.change <> 'REMOVE')),
  months as (
    select d.from_month as month from asked d
    union select h.from_month from asked d join decree_holding h on h.programme_id = d.programme_id and h.from_month > d.from_month and h.from_month < d.until_month),
  held as (
    select m.month, h.area_code, count(*) as people from asked d join decree_holding h on h.programme_id = d.programme_id
      join months m on h.from_month <= m.month and m.month < h.until_month group by 1, 2)
  select distinct on (q.area_code) q.area_code, m.month, q.people, coalesce(h.people, 0) + case when d.is_held then 0 else b.net end
  from asked d join programme_quota q on q.programme_id = d.programme_id join brought b on b.area_code = q.area_code cross join months m
    left join held h on h.area_code = q.area_code and h.month = m.month
  where coalesce(h.people, 0) + case when d.is_held then 0 else b.net end > q.people
  order by q.area_code, m.month;
end;
revoke execute on function app.months_over_quota from public;
grant execute on function app.months_over_quota to payung_app, payung_crossing;
