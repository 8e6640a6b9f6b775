-- The budget lines of an approved letter (SPD) whose other letters provide less by today than is paid of them and ordered by SPM: it cannot be revoked then. A letter
-- whose months have not begun is needed by nobody. Lines stay locked, in the order of their ids.
create or replace function app.needed_lines(of_provision uuid)
returns table (line_id uuid, provided_rupiah bigint, used_rupiah bigint)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from budget_line l where l.id in (select x.line_id from fund_provision_line x where x.provision_id = of_provision) and l.tenant_id = app.tenant_id()
    order by l.id for update;
  return query
  select l.id, p.provided, l.paid_rupiah + w.ordered
  from fund_provision v join fund_provision_line x on x.provision_id = v.id join budget_line l on l.id = x.line_id
    cross join lateral (
      select coalesce(sum(y.rupiah), 0)::bigint as provided from fund_provision_line y join fund_provision o on o.id = y.provision_id
      where y.line_id = l.id and o.state = 'APPROVED' and o.id <> v.id and make_date(o.fiscal_year, o.from_month, 1) <= app.today()
    ) p
    cross join lateral (
      select coalesce(sum(t.rupiah), 0)::bigint as ordered from payment_order_line t join payment_order o on o.id = t.order_id
      where t.line_id = l.id and o.state = 'ISSUED'
    ) w
  where v.id = of_provision and v.tenant_id = app.tenant_id() and make_date(v.fiscal_year, v.from_month, 1) <= app.today() and l.paid_rupiah + w.ordered > p.provided
  order by l.id;
end $$;
alter function app.needed_lines owner to payung_crossing;
revoke execute on function app.needed_lines from public;
grant execute on function app.needed_lines to payung_app;
