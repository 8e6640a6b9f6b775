-- A link is made for an account that was paid and of which nobody has spoken yet, by somebody who has not handled the case: whoever has it open could answer for the heir.
create or replace function app.guard_heir_link() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  handlers uuid[] := app.handlers_of_claim(new.claim_id);
begin
  perform from claim k where k.id = new.claim_id and k.tenant_id = new.tenant_id for update;
  if not exists (select from heir_account a where a.id = new.account_id and a.paid_rupiah is not null)
      or exists (select from heir_confirmation f where f.account_id = new.account_id) then
    raise exception using errcode = '23514', constraint = 'heir_link_of_paid', message = 'nothing to confirm: constraint "heir_link_of_paid"';
  end if;
  if app.user_id() = any (handlers) then
    raise exception using errcode = '23514', constraint = 'heir_link_maker_is_not_handler', message = 'made by who handled the case: constraint "heir_link_maker_is_not_handler"';
  end if;
  perform app.refuse_maker_account(handlers, new.tenant_id);
  perform app.refuse_own_account(a) from heir_account a where a.id = new.account_id;
  update heir_link l set ended_at = now() where l.account_id = new.account_id and l.ended_at is null;
  return new;
end $$;
alter function app.guard_heir_link owner to payung_crossing;
revoke execute on function app.guard_heir_link from public;
