-- A receipt is taken back once, never by whoever recorded it or paid, and never where less would be received than the insurer has posted to people: then its
-- answer is settled first.
create or replace function app.guard_receipt_return() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r contribution_receipt;
  payers uuid[];
begin
  -- The policy refuses a stranger, without a word about the list.
  if new.tenant_id is distinct from app.tenant_id() or app.area_scope() <> '' or app.agency_id() is not null then return new; end if;
  -- Holds off everybody who pays, receives, posts or takes back on this list.
  perform from contribution_list c where c.id = new.list_id and c.tenant_id = new.tenant_id for update;
  select * into r from contribution_receipt y where y.id = new.receipt_id and y.list_id = new.list_id and y.tenant_id = new.tenant_id;
  if r.id is null then
    raise exception using errcode = '23514', constraint = 'contribution_receipt_return_whole',
      message = 'no such receipt: constraint "contribution_receipt_return_whole"';
  end if;
  if app.user_id() = r.recorded_by then
    raise exception using errcode = '23514', constraint = 'contribution_receiver_is_not_returner',
      message = 'taken back by who recorded it: constraint "contribution_receiver_is_not_returner"';
  end if;
  -- Whoever recorded a payment that came back counts too, as for the receipt itself.
  payers := array(select distinct p.recorded_by from contribution_payment p where p.list_id = r.list_id);
  if app.user_id() = any (payers) then
    raise exception using errcode = '23514', constraint = 'contribution_payer_is_not_receiver',
      message = 'taken back by who paid: constraint "contribution_payer_is_not_receiver"';
  end if;
  perform app.refuse_maker_account(payers || r.recorded_by, r.tenant_id);
  if new.returned_on not between r.received_on and app.today() then
    raise exception using errcode = '23514', constraint = 'contribution_receipt_returned_on',
      message = 'taken back before it was received, or in the future: constraint "contribution_receipt_returned_on"';
  end if;
  if (select coalesce(sum(g.rupiah), 0) from contribution_posting g where g.list_id = r.list_id)
      > (select coalesce(sum(y.rupiah), 0) from contribution_receipt y where y.list_id = r.list_id and y.id <> r.id
        and not exists (select from contribution_receipt_return b where b.receipt_id = y.id))
        + (select c.offset_rupiah from contribution_list c where c.id = r.list_id) then
    raise exception using errcode = '23514', constraint = 'contribution_receipt_return_posted',
      message = 'posted to people: constraint "contribution_receipt_return_posted"';
  end if;
  -- Every page of lists carries the receipts of its lists, and each that is taken back makes room for another.
  if (select count(*) from contribution_receipt_return b where b.list_id = r.list_id) >= 100 then
    raise exception using errcode = '23514', constraint = 'contribution_receipt_returns_of_list',
      message = '100 of a list: constraint "contribution_receipt_returns_of_list"';
  end if;
  return new;
end $$;
alter function app.guard_receipt_return owner to payung_crossing;
revoke execute on function app.guard_receipt_return from public;
