-- What an heir says in a call is written down by somebody who has not handled the case. A confirmation by link comes by `app.confirm_by_heir_link` alone.
create or replace function app.guard_heir_call() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  handlers uuid[] := app.handlers_of_claim(new.claim_id);
begin
  perform from claim k where k.id = new.claim_id and k.tenant_id = new.tenant_id for update;
  if app.user_id() is null then
    raise exception using errcode = '23514', constraint = 'heir_call_by_somebody', message = 'a call needs its recorder: constraint "heir_call_by_somebody"';
  end if;
  select a.paid_rupiah into new.paid_rupiah from heir_account a where a.id = new.account_id;
  if new.paid_rupiah is null or exists (select from heir_confirmation f where f.account_id = new.account_id) then
    raise exception using errcode = '23514', constraint = 'heir_link_of_paid', message = 'nothing to confirm: constraint "heir_link_of_paid"';
  end if;
  if new.rupiah > new.paid_rupiah then
    raise exception using errcode = '23514', constraint = 'heir_received_more', message = 'more than was paid: constraint "heir_received_more"';
  end if;
  if app.user_id() = any (handlers) then
    raise exception using errcode = '23514', constraint = 'heir_call_recorder_is_not_handler',
      message = 'written down by who handled the case: constraint "heir_call_recorder_is_not_handler"';
  end if;
  perform app.refuse_maker_account(handlers, new.tenant_id);
  perform app.refuse_own_account(a) from heir_account a where a.id = new.account_id;
  new.recorded_by := app.user_id();
  return new;
end $$;
alter function app.guard_heir_call owner to payung_crossing;
revoke execute on function app.guard_heir_call from public;
