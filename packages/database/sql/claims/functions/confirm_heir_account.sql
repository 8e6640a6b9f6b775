-- An account is confirmed once, by another person than who entered it, while it stands and before the money goes.
create or replace function app.confirm_heir_account() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform from claim k where k.id = old.claim_id for update;
  if old.confirmed_by is not null or old.ended_at is not null or exists (select from claim k where k.id = old.claim_id and k.state in ('PAID', 'CLOSED', 'WITHDRAWN')) then
    raise exception using errcode = '23514', constraint = 'heir_account_step', message = 'not the next step: constraint "heir_account_step"';
  end if;
  if app.user_id() is not distinct from old.entered_by then
    raise exception using errcode = '23514', constraint = 'heir_account_enterer_is_not_confirmer',
      message = 'confirmed by who entered it: constraint "heir_account_enterer_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[old.entered_by], old.tenant_id);
  perform app.refuse_own_account(old);
  new.confirmed_by := app.user_id();
  new.confirmed_at := now();
  return new;
end $$;
alter function app.confirm_heir_account owner to payung_crossing;
revoke execute on function app.confirm_heir_account from public;
