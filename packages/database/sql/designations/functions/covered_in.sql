create or replace function app.covered_in(asked_list uuid)
returns table (worker_id uuid, from_month date, until_month date, funding_source text, told_by uuid, name_row bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not app.is_insured_alike(asked_list, false) then
    return;
  end if;
  return query
    with list as materialized (select * from app.own_list(asked_list)),
    frame as (select l.programme_id, l.from_month, l.until_month, array_agg(l.worker_id) as workers from list l group by 1, 2, 3)
    select c.worker_id, c.from_month, c.until_month, c.funding_source, c.told_by, l.name_row
    from frame f cross join lateral app.covered_by_others(f.programme_id, f.from_month, f.until_month, f.workers) c join list l on l.worker_id = c.worker_id;
end $$;
alter function app.covered_in owner to payung_crossing;
revoke execute on function app.covered_in from public;
