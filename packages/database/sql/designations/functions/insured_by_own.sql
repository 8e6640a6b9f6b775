-- Of a list or draft of the viewer's tenant: whom signed decrees of its other programmes insure alike in some of the same months, and which decrees.
create or replace function app.insured_by_own(asked_list uuid)
returns table (worker_id uuid, from_month date, until_month date, decree_id uuid, number text, name_row bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not app.is_insured_alike(asked_list, true) then
    return;
  end if;
  return query
    with list as materialized (select * from app.own_list(asked_list)),
    frame as (select l.programme_id, l.from_month, l.until_month, array_agg(l.worker_id) as workers from list l group by 1, 2, 3)
    select i.worker_id, i.from_month, i.until_month, d.id, d.number, l.name_row
    from frame f cross join lateral app.insured_alike(f.programme_id, f.from_month, f.until_month, f.workers, true) i
      join list l on l.worker_id = i.worker_id join decree d on d.id = i.decree_id;
end $$;
alter function app.insured_by_own owner to payung_crossing;
revoke execute on function app.insured_by_own from public;
grant execute on function app.insured_by_own to payung_app;
