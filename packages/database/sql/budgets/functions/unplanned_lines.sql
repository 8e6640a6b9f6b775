-- The budget lines of a letter (SPD) whose cash plan is less than letters would provide with it, each with the first such month: through no month do the letters that end by
-- then go beyond the plan of the months up to it. Lines without an approved plan are not held to one. Lines stay locked, in the order of their ids.
create or replace function app.unplanned_lines(of_provision uuid)
returns table (line_id uuid, last_month integer, planned_rupiah bigint, provided_rupiah bigint, asked_rupiah bigint)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from budget_line l where l.id in (select x.line_id from fund_provision_line x where x.provision_id = of_provision) and l.tenant_id = app.tenant_id()
    order by l.id for update;
  return query
  select distinct on (x.line_id) x.line_id, m.month, p.planned, q.provided, x.rupiah
  from fund_provision v join fund_provision_line x on x.provision_id = v.id
    join lateral (select c.months from cash_plan c where c.line_id = x.line_id and c.state = 'APPROVED' order by c.approved_at desc, c.id desc limit 1) c on true
    cross join generate_series(v.last_month, 12) m(month)
    cross join lateral (select sum(t.rupiah)::bigint as planned from unnest(c.months[1:m.month]) t(rupiah)) p
    cross join lateral (
      select coalesce(sum(y.rupiah), 0)::bigint as provided from fund_provision_line y join fund_provision w on w.id = y.provision_id
      where y.line_id = x.line_id and w.state = 'APPROVED' and w.last_month <= m.month and w.id <> v.id
    ) q
  where v.id = of_provision and v.tenant_id = app.tenant_id() and q.provided + x.rupiah > p.planned
  order by x.line_id, m.month;
end $$;
alter function app.unplanned_lines owner to payung_crossing;
revoke execute on function app.unplanned_lines from public;
grant execute on function app.unplanned_lines to payung_app;
