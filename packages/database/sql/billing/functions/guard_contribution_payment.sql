-- Paid is only what the insurer has billed, never more, and never by whoever drew up or approved the list or wrote down the bill: so whoever pays is the
-- second person who looks at the bill's amount.
create or replace function app.guard_contribution_payment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c contribution_list;
  paid bigint;
  payments integer;
begin
  -- Two who pay at the same time are counted one after the other.
  select * into c from contribution_list where id = new.list_id and tenant_id = new.tenant_id for update;
  if c.state is distinct from 'BILLED' then
    raise exception using errcode = '23514', constraint = 'contribution_payment_of_bill', message = 'not billed yet: constraint "contribution_payment_of_bill"';
  end if;
  if app.user_id() = c.approved_by then
    raise exception using errcode = '23514', constraint = 'contribution_approver_is_not_payer',
      message = 'paid by its approver: constraint "contribution_approver_is_not_payer"';
  end if;
  if app.user_id() = c.drafted_by then
    raise exception using errcode = '23514', constraint = 'contribution_drafter_is_not_payer',
      message = 'paid by its drafter: constraint "contribution_drafter_is_not_payer"';
  end if;
  if app.user_id() = c.billed_by then
    raise exception using errcode = '23514', constraint = 'contribution_biller_is_not_payer',
      message = 'paid by who wrote down the bill: constraint "contribution_biller_is_not_payer"';
  end if;
  perform app.refuse_maker_account(array[c.drafted_by, c.approved_by, c.billed_by], c.tenant_id);
  if new.paid_on not between c.billed_on and app.today() then
    raise exception using errcode = '23514', constraint = 'contribution_paid_on', message = 'paid before it was billed, or in the future: constraint "contribution_paid_on"';
  end if;
  paid := app.paid_of_list(c.id);
  select count(*) into payments from contribution_payment p where p.list_id = c.id;
  if paid + new.rupiah > c.billed_rupiah then
    raise exception using errcode = '23514', constraint = 'contribution_overpaid', message = 'more than was billed: constraint "contribution_overpaid"';
  end if;
  -- Every page of lists carries the payments of its lists. The rest of a bill can always be paid, at once.
  if payments >= 200 and paid + new.rupiah < c.billed_rupiah then
    raise exception using errcode = '23514', constraint = 'contribution_payments_of_list', message = 'paid in 200 parts: constraint "contribution_payments_of_list"';
  end if;
  return new;
end $$;
alter function app.guard_contribution_payment owner to payung_crossing;
revoke execute on function app.guard_contribution_payment from public;
