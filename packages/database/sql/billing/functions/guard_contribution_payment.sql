-- Paid is only what the insurer has billed, never more, and never by whoever drew up or approved the list or wrote down the bill. The SP2D of a payment order pays
-- it whole; no payment takes what other orders are on their way to pay. What is part of one transfer never adds up to more than the transfer, and what of it was
-- sent back, or another payer sent, pays no later bill.
create or replace function app.guard_contribution_payment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c contribution_list;
  o payment_order;
  paid bigint;
  ordered bigint;
  payments integer;
begin
  -- Two who pay at the same time are counted one after the other.
  select * into c from contribution_list where id = new.list_id and tenant_id = new.tenant_id for update;
  if c.state is distinct from 'BILLED' then
    raise exception using errcode = '23514', constraint = 'contribution_payment_of_bill', message = 'not billed yet: constraint "contribution_payment_of_bill"';
  end if;
  perform app.refuse_maker_of_bill(c);
  if new.paid_on not between c.billed_on and app.today() then
    raise exception using errcode = '23514', constraint = 'contribution_paid_on', message = 'paid before it was billed, or in the future: constraint "contribution_paid_on"';
  end if;
  if new.order_id is not null then
    select * into o from payment_order y where y.id = new.order_id and y.list_id = c.id for update;
    if o.state is distinct from 'ISSUED' or o.rupiah <> new.rupiah then
      raise exception using errcode = '23514', constraint = 'contribution_payment_of_order',
        message = 'no SPM of this amount waits for it: constraint "contribution_payment_of_order"';
    end if;
    if app.user_id() = o.issued_by then
      raise exception using errcode = '23514', constraint = 'payment_order_issuer_is_not_payer',
        message = 'paid by who issued the SPM: constraint "payment_order_issuer_is_not_payer"';
    end if;
    perform app.refuse_maker_account(array[o.issued_by], o.tenant_id);
    if new.paid_on < o.spm_on then
      raise exception using errcode = '23514', constraint = 'payment_order_sp2d_on', message = 'paid before its SPM: constraint "payment_order_sp2d_on"';
    end if;
  end if;
  paid := app.paid_of_list(c.id);
  ordered := app.ordered_of_list(c.id) - coalesce(o.rupiah, 0);
  select count(*) into payments from contribution_payment p where p.list_id = c.id;
  if paid + new.rupiah > c.billed_rupiah then
    raise exception using errcode = '23514', constraint = 'contribution_overpaid', message = 'more than was billed: constraint "contribution_overpaid"';
  end if;
  if paid + ordered + new.rupiah > c.billed_rupiah then
    raise exception using errcode = '23514', constraint = 'contribution_payment_past_order',
      message = 'ordered already: constraint "contribution_payment_past_order"';
  end if;
  if new.transfer_rupiah is not null then
    perform pg_advisory_xact_lock(hashtextextended('parts of ' || new.tenant_id || upper(new.reference), 0));
    if new.order_id is not null or exists (select from contribution_payment p join contribution_list k on k.id = p.list_id where p.tenant_id = new.tenant_id and upper(p.reference) = upper(new.reference)
          and p.transfer_rupiah is not null and not exists (select from contribution_payment_return b where b.payment_id = p.id)
        group by p.tenant_id having bool_or(p.transfer_rupiah <> new.transfer_rupiah) or sum(p.rupiah) + new.rupiah > new.transfer_rupiah
          or bool_or((k.is_outside, k.payer_name, k.funding_source) is distinct from (c.is_outside, c.payer_name, c.funding_source))
          or bool_or(p.rest_to = 'RETURNED' and p.request_key is distinct from new.request_key)) then
      raise exception using errcode = '23514', constraint = 'contribution_transfer_whole', message = 'not what is left of it: constraint "contribution_transfer_whole"';
    end if;
  end if;
  -- Every page of lists carries the payments of its lists. The rest of a bill can always be paid, at once; and orders have a bound of their own.
  if payments >= 200 and o.id is null and paid + new.rupiah < c.billed_rupiah then
    raise exception using errcode = '23514', constraint = 'contribution_payments_of_list', message = 'paid in 200 parts: constraint "contribution_payments_of_list"';
  end if;
  return new;
end $$;
alter function app.guard_contribution_payment owner to payung_crossing;
revoke execute on function app.guard_contribution_payment from public;
