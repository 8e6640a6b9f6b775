-- Bills of other payers of the viewer's decrees that are past their due day and not paid, or paid and not received by the insurer, the longest first. A village or another party
-- without a tenant has its lists here; of a payer with a tenant no more is said than how far its list is (`app.lists_of_payers`) and since when.
create or replace function app.payers_behind() returns table (list_id uuid, decree_id uuid, is_outside boolean, payer_tenant_id uuid, payer_name text, funding_source text,
  from_month date, until_month date, standing text, rupiah bigint, since date)
language sql stable security definer set search_path = public, pg_temp as $$
  with bill as materialized (
    select c.*, coalesce(app.paid_of_list(c.id), 0) as paid, coalesce(app.received_of_list(c.id), 0) as received
    from contribution_list c
    where c.decree_tenant_id = app.tenant_id() and (c.tenant_id <> app.tenant_id() or c.is_outside) and c.state = 'BILLED'
      and app.area_scope() = '' and app.agency_id() is null
  ), behind as (
    select b.*, 'NOT_PAID' as standing, b.billed_rupiah - b.paid as rupiah, b.due_on as since from bill b where b.paid < b.billed_rupiah and b.due_on < app.today()
    union all
    select b.*, 'NOT_RECEIVED', b.paid - b.received, (select min(y.paid_on) from contribution_payment y where y.list_id = b.id
      and not exists (select from contribution_payment_return r where r.payment_id = y.id)) from bill b where b.received < b.paid
  )
  select b.id, b.decree_id, b.is_outside, case when not b.is_outside then b.tenant_id end, b.payer_name, b.funding_source, b.from_month, b.until_month, b.standing,
    b.rupiah, b.since
  from behind b order by b.since, b.id limit 50;
$$;
alter function app.payers_behind owner to payung_crossing;
revoke execute on function app.payers_behind from public;
grant execute on function app.payers_behind to payung_app;
