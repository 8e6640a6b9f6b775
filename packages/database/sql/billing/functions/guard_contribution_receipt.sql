-- The insurer receives only what was paid, and whoever recorded a payment does not also say that it arrived: who sends money away is not the witness
-- that it came. On no day more has arrived than was paid by then.
create or replace function app.guard_contribution_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c contribution_list;
  payers uuid[];
  paid bigint;
  first_paid date;
  received bigint;
  receipts integer;
begin
  -- Two who write receipts down at the same time are counted one after the other.
  select * into c from contribution_list where id = new.list_id and tenant_id = new.tenant_id for update;
  -- Whoever recorded a payment that came back is no witness either.
  select array_agg(distinct p.recorded_by), coalesce(sum(p.rupiah) filter (where b.id is null), 0), min(p.paid_on) filter (where b.id is null)
    into payers, paid, first_paid
    from contribution_payment p left join contribution_payment_return b on b.payment_id = p.id where p.list_id = c.id;
  if first_paid is null then
    raise exception using errcode = '23514', constraint = 'contribution_receipt_of_payment', message = 'nothing was paid: constraint "contribution_receipt_of_payment"';
  end if;
  if app.user_id() = any (payers) then
    raise exception using errcode = '23514', constraint = 'contribution_payer_is_not_receiver',
      message = 'received by who paid: constraint "contribution_payer_is_not_receiver"';
  end if;
  perform app.refuse_maker_account(payers, c.tenant_id);
  if new.received_on not between first_paid and app.today() then
    raise exception using errcode = '23514', constraint = 'contribution_received_on', message = 'received before it was paid, or in the future: constraint "contribution_received_on"';
  end if;
  received := app.received_of_list(c.id);
  select count(*) into receipts from contribution_receipt r where r.list_id = c.id;
  if received + new.rupiah > paid then
    raise exception using errcode = '23514', constraint = 'contribution_received_unpaid', message = 'more than was paid: constraint "contribution_received_unpaid"';
  end if;
  if exists (with standing as (select r.received_on, r.rupiah from contribution_receipt r where r.list_id = c.id
        and not exists (select from contribution_receipt_return b where b.receipt_id = r.id))
      select from (select new.received_on as day union select s.received_on from standing s where s.received_on > new.received_on) d
      where new.rupiah + (select coalesce(sum(s.rupiah), 0) from standing s where s.received_on <= d.day)
        > (select coalesce(sum(p.rupiah), 0) from contribution_payment p where p.list_id = c.id and p.paid_on <= d.day
          and not exists (select from contribution_payment_return b where b.payment_id = p.id))) then
    raise exception using errcode = '23514', constraint = 'contribution_received_on', message = 'received before it was paid: constraint "contribution_received_on"';
  end if;
  -- As for payments: beyond these, only what makes it as much as was paid.
  if receipts >= 200 and received + new.rupiah < paid then
    raise exception using errcode = '23514', constraint = 'contribution_receipts_of_list', message = 'received in 200 parts: constraint "contribution_receipts_of_list"';
  end if;
  return new;
end $$;
alter function app.guard_contribution_receipt owner to payung_crossing;
revoke execute on function app.guard_contribution_receipt from public;
