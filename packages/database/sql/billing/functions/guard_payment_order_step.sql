-- An order goes its way as `packages/domain/src/money/payment-order-state.ts` has it. Who requested a payment does not issue or refuse its SPM; who issued the
-- SPM writes down neither the SP2D nor that the treasury refused it. Only its payment makes an order paid.
create or replace function app.guard_payment_order_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c contribution_list;
begin
  if (old.state, new.state) not in (('REQUESTED', 'ISSUED'), ('REQUESTED', 'REFUSED'), ('REQUESTED', 'WITHDRAWN'), ('ISSUED', 'REFUSED'), ('ISSUED', 'PAID'))
      or (new.state = 'PAID' and not exists (select from contribution_payment p where p.order_id = old.id))
      or (new.state <> 'ISSUED' and (new.spm_number, new.spm_on) is distinct from (old.spm_number, old.spm_on)) then
    raise exception using errcode = '23514', constraint = 'payment_order_step', message = 'not the next step: constraint "payment_order_step"';
  end if;
  if new.state = 'WITHDRAWN' then
    if app.user_id() is distinct from old.drafted_by then
      raise exception using errcode = '23514', constraint = 'payment_order_withdrawn_by_maker',
        message = 'withdrawn by another: constraint "payment_order_withdrawn_by_maker"';
    end if;
    new.withdrawn_at := now();
    return new;
  end if;
  -- Its payment has been guarded already.
  if new.state = 'PAID' then return new; end if;
  if old.state = 'REQUESTED' then
    if app.user_id() = old.drafted_by then
      raise exception using errcode = '23514', constraint = 'payment_order_drafter_is_not_issuer',
        message = 'decided by who requested it: constraint "payment_order_drafter_is_not_issuer"';
    end if;
    perform app.refuse_maker_account(array[old.drafted_by], old.tenant_id);
  else
    if app.user_id() = old.issued_by then
      raise exception using errcode = '23514', constraint = 'payment_order_issuer_is_not_payer',
        message = 'refused by who issued the SPM: constraint "payment_order_issuer_is_not_payer"';
    end if;
    perform app.refuse_maker_account(array[old.issued_by], old.tenant_id);
    select * into c from contribution_list y where y.id = old.list_id;
    perform app.refuse_maker_of_bill(c);
  end if;
  if new.state = 'ISSUED' then
    if (new.spm_on between old.spp_on and app.today()) is not true then
      raise exception using errcode = '23514', constraint = 'payment_order_spm_on', message = 'before its SPP, or in the future: constraint "payment_order_spm_on"';
    end if;
    if exists (select from app.unprovided_lines(old.id, new.spm_on)) then
      raise exception using errcode = '23514', constraint = 'payment_order_unprovided', message = 'beyond its SPD: constraint "payment_order_unprovided"';
    end if;
    new.issued_by := app.user_id();
    new.issued_at := now();
  else
    if (new.refused_on between coalesce(old.spm_on, old.spp_on) and app.today()) is not true then
      raise exception using errcode = '23514', constraint = 'payment_order_refused_on',
        message = 'before its last paper, or in the future: constraint "payment_order_refused_on"';
    end if;
    new.refused_by := app.user_id();
    new.refused_at := now();
  end if;
  return new;
end $$;
alter function app.guard_payment_order_step owner to payung_crossing;
revoke execute on function app.guard_payment_order_step from public;
