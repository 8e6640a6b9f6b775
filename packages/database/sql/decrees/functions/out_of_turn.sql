-- Changes of the draft of an amendment by which somebody comes while others of the reserve, or of the order of a pledge, wait before them, without the reason that the
-- annex shows. And newcomers of a pledge for whom its order has no place any more, or who do not wait for the pledge that pays for the line after it.
create or replace function app.out_of_turn(asked_decree uuid) returns table (entry_no integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with coming as (
    select e.entry_no, e.worker_id, m.area_code, m.place, e.order_reason is not null as explained
    from decree d join decree b on b.id = d.amends_id join decree_entry e on e.decree_id = d.id and e.change in ('ADD', 'REPLACE')
      join cohort_member m on m.cohort_id = b.cohort_id and m.worker_id = e.worker_id and m.standing = 'RESERVE' and e.pledge_id is null
    where d.id = asked_decree and d.tenant_id = app.tenant_id()),
  -- Once, and not for each change.
  line as materialized (
    select l.line_no, l.pledges from decree d cross join lateral app.pledged_lines(d.amends_id, d.from_month) l where d.id = asked_decree
      and exists (select from decree_entry e where e.decree_id = d.id and e.pledge_id is not null)),
  pledged as materialized (
    select e.entry_no, l.pledges, e.worker_id, e.area_code, e.order_reason, d.amends_id, d.from_month from decree d
      join decree_entry e on e.decree_id = d.id and e.pledge_id is not null
      left join line l on l.line_no = coalesce(e.target_line, e.fills_line) and l.pledges[1] = e.pledge_id
    where d.id = asked_decree and d.tenant_id = app.tenant_id()),
  in_order as materialized (
    select k.pledges, q.worker_id, q.area_code, q.place from (select distinct e.pledges, e.amends_id, e.from_month from pledged e where e.pledges is not null) k
      cross join lateral app.pledge_waiting(k.amends_id, k.pledges, k.from_month, asked_decree) q),
  first_ahead as (
    select a.area_code, min(a.place) as place
    from app.reserve_ahead(asked_decree, (select coalesce(array_agg(c.worker_id), '{}') from coming c where not c.explained)) a group by a.area_code)
  select c.entry_no from coming c join first_ahead a on a.area_code = c.area_code and a.place < c.place where not c.explained
  union all
  select e.entry_no from pledged e left join in_order o on o.pledges = e.pledges and o.worker_id = e.worker_id and o.area_code = e.area_code
  where o.worker_id is null or e.order_reason is null and exists (select from in_order q
    where q.pledges = e.pledges and q.area_code = e.area_code and q.place < o.place and q.worker_id not in (
      select n.worker_id from decree_entry n where n.decree_id = asked_decree and n.change in ('ADD', 'REPLACE')));
$$;
alter function app.out_of_turn owner to payung_crossing;
revoke execute on function app.out_of_turn from public;
grant execute on function app.out_of_turn to payung_app;
