-- A settlement is recorded, confirmed by another person, perhaps reversed. What it states never changes; reversed, its months are free.
create or replace function app.guard_credit_settlement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.state, new.state) not in (('RECORDED', 'CONFIRMED'), ('RECORDED', 'REVERSED'), ('CONFIRMED', 'REVERSED')) then
    raise exception using errcode = '23514', constraint = 'credit_step', message = 'not the next step: constraint "credit_step"';
  end if;
  if new.state = 'CONFIRMED' then
    if app.user_id() is not distinct from old.recorded_by then
      raise exception using errcode = '23514', constraint = 'credit_recorder_is_not_confirmer',
        message = 'confirmed by who recorded it: constraint "credit_recorder_is_not_confirmer"';
    end if;
    perform app.refuse_maker_account(array[old.recorded_by], old.tenant_id);
  else
    update contribution_credit_month set live = false where settlement_id = old.id;
  end if;
  return new;
end $$;
alter function app.guard_credit_settlement owner to payung_crossing;
revoke execute on function app.guard_credit_settlement from public;
