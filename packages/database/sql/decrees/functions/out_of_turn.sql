-- Changes of the draft of an amendment by which somebody comes while others of the reserve wait before them, without the reason that the annex shows.
create or replace function app.out_of_turn(asked_decree uuid) returns table (entry_no integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with coming as (
    select e.entry_no, e.worker_id, m.area_code, m.place, e.order_reason is not null as explained
    from decree d join decree b on b.id = d.amends_id join decree_entry e on e.decree_id = d.id and e.change in ('ADD', 'REPLACE')
      join cohort_member m on m.cohort_id = b.cohort_id and m.worker_id = e.worker_id and m.standing = 'RESERVE'
    where d.id = asked_decree and d.tenant_id = app.tenant_id()),
  first_ahead as (
    select a.area_code, min(a.place) as place
    from app.reserve_ahead(asked_decree, (select coalesce(array_agg(c.worker_id), '{}') from coming c where not c.explained)) a group by a.area_code)
  select c.entry_no from coming c join first_ahead a on a.area_code = c.area_code and a.place < c.place where not c.explained;
$$;
alter function app.out_of_turn owner to payung_crossing;
revoke execute on function app.out_of_turn from public;
grant execute on function app.out_of_turn to payung_app;
