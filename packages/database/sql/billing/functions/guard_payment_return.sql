-- A payment comes back once, never by whoever recorded it, and never where the insurer has received so much that less would have been paid on some day: what
-- is posted to people is never more than what was received, so neither falls below.
create or replace function app.guard_payment_return() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p contribution_payment;
begin
  -- A stranger's return is the policy's to refuse, without a word about the list.
  if new.tenant_id is distinct from app.tenant_id() or app.area_scope() <> '' or app.agency_id() is not null then return new; end if;
  -- Who takes money back waits for who pays, for who says that it arrived, and for who takes the same back.
  perform from contribution_list c where c.id = new.list_id and c.tenant_id = new.tenant_id for update;
  select * into p from contribution_payment y where y.id = new.payment_id and y.list_id = new.list_id and y.tenant_id = new.tenant_id;
  if p.id is null then
    raise exception using errcode = '23514', constraint = 'contribution_return_whole', message = 'no such payment: constraint "contribution_return_whole"';
  end if;
  if app.user_id() = p.recorded_by then
    raise exception using errcode = '23514', constraint = 'contribution_payer_is_not_returner',
      message = 'returned by who paid: constraint "contribution_payer_is_not_returner"';
  end if;
  perform app.refuse_maker_account(array[p.recorded_by], p.tenant_id);
  if new.returned_on not between p.paid_on and app.today() then
    raise exception using errcode = '23514', constraint = 'contribution_returned_on',
      message = 'returned before it was paid, or in the future: constraint "contribution_returned_on"';
  end if;
  if exists (with standing as (select r.received_on, r.rupiah from contribution_receipt r where r.list_id = p.list_id
        and not exists (select from contribution_receipt_return b where b.receipt_id = r.id))
      select from (select distinct s.received_on as day from standing s) d
      where (select sum(s.rupiah) from standing s where s.received_on <= d.day)
        > (select coalesce(sum(y.rupiah), 0) from contribution_payment y where y.list_id = p.list_id and y.paid_on <= d.day and y.id <> p.id
          and not exists (select from contribution_payment_return b where b.payment_id = y.id))) then
    raise exception using errcode = '23514', constraint = 'contribution_return_received',
      message = 'received by the insurer: constraint "contribution_return_received"';
  end if;
  -- Every page of lists carries the payments of its lists, and each that comes back makes room for another.
  if (select count(*) from contribution_payment_return b where b.list_id = p.list_id) >= 100 then
    raise exception using errcode = '23514', constraint = 'contribution_returns_of_list', message = '100 of a list: constraint "contribution_returns_of_list"';
  end if;
  return new;
end $$;
alter function app.guard_payment_return owner to payung_crossing;
revoke execute on function app.guard_payment_return from public;
