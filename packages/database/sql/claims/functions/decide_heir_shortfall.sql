-- A shortfall stays open until somebody who has neither handled the case nor written it down decides with a reason.
create or replace function app.decide_heir_shortfall() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  handlers uuid[] := app.handlers_of_claim(old.claim_id) || old.recorded_by;
begin
  if not old.is_short or old.decided_by is not null then
    raise exception using errcode = '23514', constraint = 'heir_shortfall_step', message = 'no open shortfall: constraint "heir_shortfall_step"';
  end if;
  if app.user_id() = old.recorded_by then
    raise exception using errcode = '23514', constraint = 'heir_shortfall_recorder_is_not_decider',
      message = 'decided by who wrote it down: constraint "heir_shortfall_recorder_is_not_decider"';
  end if;
  if app.user_id() = any (handlers) then
    raise exception using errcode = '23514', constraint = 'heir_shortfall_handler_is_not_decider',
      message = 'decided by who handled the case: constraint "heir_shortfall_handler_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array_remove(handlers, null), old.tenant_id);
  perform app.refuse_own_account(a) from heir_account a where a.id = old.account_id;
  new.decided_by := app.user_id();
  new.decided_at := now();
  return new;
end $$;
alter function app.decide_heir_shortfall owner to payung_crossing;
revoke execute on function app.decide_heir_shortfall from public;
