-- The budget lines of an order of whom approved provision letters (SPD) provide less by a day than is paid of them, ordered by other SPM and asked by this one: none may
-- be issued then. A letter counts from the first day of its months. Only lines of a year for which the government has approved a letter are held to them. Lines stay
-- locked, in the order of their ids: two SPM of one line are judged one after the other.
create or replace function app.unprovided_lines(of_order uuid, on_day date)
returns table (line_id uuid, provided_rupiah bigint, used_rupiah bigint, asked_rupiah bigint)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from budget_line l where l.id in (select s.line_id from payment_order_line s where s.order_id = of_order) and l.tenant_id = app.tenant_id() order by l.id for update;
  return query
  select l.id, p.provided, l.paid_rupiah + w.ordered, s.rupiah
  from payment_order_line s join budget_line l on l.id = s.line_id and l.tenant_id = app.tenant_id()
    cross join lateral (
      select count(*) as letters, coalesce(sum(x.rupiah) filter (where make_date(v.fiscal_year, v.from_month, 1) <= on_day), 0)::bigint as provided
      from fund_provision v left join fund_provision_line x on x.provision_id = v.id and x.line_id = l.id
      where v.tenant_id = l.tenant_id and v.fiscal_year = l.fiscal_year and v.state = 'APPROVED'
    ) p
    cross join lateral (
      select coalesce(sum(t.rupiah), 0)::bigint as ordered from payment_order_line t join payment_order o on o.id = t.order_id
      where t.line_id = l.id and o.state = 'ISSUED' and o.id <> of_order
    ) w
  where s.order_id = of_order and p.letters > 0 and l.paid_rupiah + w.ordered + s.rupiah > p.provided
  order by l.id;
end $$;
alter function app.unprovided_lines owner to payung_crossing;
revoke execute on function app.unprovided_lines from public;
grant execute on function app.unprovided_lines to payung_app;
