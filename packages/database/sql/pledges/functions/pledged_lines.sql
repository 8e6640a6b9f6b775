-- Lines of a decree by whom approved pledges of its list pay for, in a month or after it, in turn: those that are held to its end, and those that an amendment emptied
-- and for which nobody has come yet, in months in which nobody holds them.
create or replace function app.pledged_lines(asked_decree uuid, first_month date) returns table (line_no integer, pledges uuid[], is_held boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with base as materialized (
    select d.id, d.until_month, c.pledge_ids from decree d join cohort c on c.id = d.cohort_id and c.pledge_ids <> '{}'
    where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
  ), paid as (
    select h.line_no, p.id, p.from_month, true as is_held
    from base b cross join lateral app.pledged_records(b.pledge_ids, null) k
      join decree_holding h on h.decree_id = b.id and h.worker_id = k.worker_id and h.until_month = b.until_month and h.from_month < h.until_month
      join pledge p on p.id = any (k.pledges) and p.state = 'APPROVED' and first_month < p.until_month
    union all
    select x.emptied_line, p.id, p.from_month, false
    from base b join pledge p on p.id = any (b.pledge_ids) and p.state = 'APPROVED' and first_month < p.until_month
      join pledge_place x on x.pledge_id = p.id and app.is_place_empty(x)
      join decree a on a.id = x.emptied_decree_id and a.amends_id = b.id and a.from_month <= first_month
  )
  select p.line_no, array_agg(p.id order by p.from_month, p.id), p.is_held from paid p group by p.line_no, p.is_held order by p.line_no;
$$;
alter function app.pledged_lines owner to payung_crossing;
revoke execute on function app.pledged_lines from public;
grant execute on function app.pledged_lines to payung_app;
