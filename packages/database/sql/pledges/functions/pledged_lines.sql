-- Lines of a decree that are held to its end by whom an approved pledge of its list pays for, in a month or after it; of several pledges the first.
create or replace function app.pledged_lines(asked_decree uuid, first_month date) returns table (line_no integer, pledge_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (h.line_no) h.line_no, p.id
  from decree d join cohort c on c.id = d.cohort_id and c.pledge_ids <> '{}' cross join lateral app.pledged_records(c.pledge_ids, null) k
    join decree_holding h on h.decree_id = d.id and h.worker_id = k.worker_id and h.until_month = d.until_month and h.from_month < h.until_month
    join pledge p on p.id = any (k.pledges) and p.state = 'APPROVED' and first_month < p.until_month
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
  order by h.line_no, p.from_month, p.id;
$$;
alter function app.pledged_lines owner to payung_crossing;
revoke execute on function app.pledged_lines from public;
grant execute on function app.pledged_lines to payung_app;
