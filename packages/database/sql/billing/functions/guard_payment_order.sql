-- A region's treasurer requests the payment of a bill, whole or in part: never more than what neither is paid nor on its way, and never as somebody who made
-- the bill. Villages and companies pay by transfer, and so do parties outside for whom a government keeps a list.
create or replace function app.guard_payment_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c contribution_list;
begin
  -- The policy refuses a stranger, without a word about the list.
  if new.tenant_id is distinct from app.tenant_id() or app.area_scope() <> '' or app.agency_id() is not null then return new; end if;
  -- Two who request or pay at the same time are counted one after the other.
  select * into c from contribution_list where id = new.list_id and tenant_id = new.tenant_id for update;
  if c.state is distinct from 'BILLED' then
    raise exception using errcode = '23514', constraint = 'payment_order_of_bill', message = 'not billed yet: constraint "payment_order_of_bill"';
  end if;
  if c.is_outside or not exists (select from tenant t where t.id = c.tenant_id and t.kind in ('PROVINCE', 'REGENCY', 'CITY')) then
    raise exception using errcode = '23514', constraint = 'payment_order_of_region', message = 'paid by transfer: constraint "payment_order_of_region"';
  end if;
  perform app.refuse_maker_of_bill(c);
  if new.spp_on not between c.billed_on and app.today() then
    raise exception using errcode = '23514', constraint = 'payment_order_spp_on',
      message = 'requested before it was billed, or in the future: constraint "payment_order_spp_on"';
  end if;
  if app.paid_of_list(c.id) + app.ordered_of_list(c.id) + new.rupiah > c.billed_rupiah then
    raise exception using errcode = '23514', constraint = 'payment_order_beyond_bill', message = 'more than is left: constraint "payment_order_beyond_bill"';
  end if;
  -- The page of a bill shows all of its orders, and each that is refused makes room for another.
  if (select count(*) from payment_order o where o.list_id = c.id) >= 100 then
    raise exception using errcode = '23514', constraint = 'payment_orders_of_list', message = '100 of a list: constraint "payment_orders_of_list"';
  end if;
  return new;
end $$;
alter function app.guard_payment_order owner to payung_crossing;
revoke execute on function app.guard_payment_order from public;
