-- The payment that names an order ends it, in the same transaction.
create or replace function app.pay_payment_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.order_id is not null then update payment_order set state = 'PAID' where id = new.order_id; end if;
  return null;
end $$;
alter function app.pay_payment_order owner to payung_crossing;
revoke execute on function app.pay_payment_order from public;
