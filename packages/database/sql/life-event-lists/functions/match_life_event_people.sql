-- Whom the rows of a list mean: the government's own record by the blind index of the NIK (while a key takes over from another, somebody may be known by either of two
-- indexes), else by its id, else by the number of the membership; whose record was merged into another, that. Whoever is in another government's registry is nobody here,
-- and a number that two records carry names nobody.
create or replace function app.match_life_event_people(asked jsonb) returns table (no integer, worker_id uuid, name text)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  if app.tenant_id() is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then return; end if;
  return query
    with said as materialized (
      select r.no, r.indexes, r.worker, r.number from jsonb_to_recordset(asked) r(no integer, indexes jsonb, worker uuid, number text)
    ), named as (
      select s.no, w.id from said s cross join lateral jsonb_array_elements_text(s.indexes) x join person p on p.blind_index = decode(x, 'hex') join worker w on w.person_id = p.id
      union
      select s.no, s.worker from said s where s.indexes is null and s.worker is not null
      union
      select s.no, l.worker_id from said s join worker_listing l on l.tenant_id = app.tenant_id() and l.membership_number = s.number
      where s.indexes is null and s.worker is null
    ), mine as (
      select distinct n.no, k.id, k.name from named n join worker w on w.id = n.id
        join worker k on k.id = case when w.superseded_by is null then w.id else app.current_record(w.id) end
      where k.tenant_id = app.tenant_id()
    )
    select m.no, (array_agg(m.id))[1], min(m.name) from mine m group by m.no having count(*) = 1;
end $$;
alter function app.match_life_event_people owner to payung_crossing;
revoke execute on function app.match_life_event_people from public;
grant execute on function app.match_life_event_people to payung_app;
