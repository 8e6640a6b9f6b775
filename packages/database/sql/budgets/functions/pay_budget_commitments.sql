-- A payment on the insurer's bill is paid from the lines of its list: as its payment order has divided it, else in proportion to what each still has open.
create or replace function app.pay_budget_commitments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.order_id is not null then
    insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah, payment_id, moved_by)
    select s.commitment_id, s.line_id, new.tenant_id, 'PAY', s.rupiah, new.id, app.user_id() from payment_order_line s where s.order_id = new.order_id order by s.line_id;
    return null;
  end if;
  insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah, payment_id, moved_by)
  select s.id, s.line_id, new.tenant_id, 'PAY', s.share, new.id, app.user_id()
  from app.share_among_commitments(new.list_id, new.rupiah, true) s where s.share > 0 order by s.line_id;
  return null;
end $$;
alter function app.pay_budget_commitments owner to payung_crossing;
revoke execute on function app.pay_budget_commitments from public;
