-- The company offers a pledge, approves or declines the numbers of its matching, takes it back, or ends it with what is on lists. Its other states rest on what
-- functions have checked or written; its guard says which may follow.
create or replace function app.move_pledge(asked_pledge uuid, asked_state text, why text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  old_state text;
begin
  select p.state into old_state from pledge p where p.id = asked_pledge and p.tenant_id = app.tenant_id() for update;
  if not found or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or asked_state not in ('OFFERED', 'APPROVED', 'WITHDRAWN', 'ENDED')
    -- Before it is approved a pledge is withdrawn; it ends by itself when its months are over.
    or asked_state = 'ENDED' and old_state <> 'APPROVED' then
    raise exception using errcode = '23514', constraint = 'pledge_transition', message = 'no such pledge, or not the company''s step: constraint "pledge_transition"';
  end if;
  update pledge set state = asked_state, state_reason = why where id = asked_pledge;
end $$;
alter function app.move_pledge owner to payung_crossing;
revoke execute on function app.move_pledge from public;
grant execute on function app.move_pledge to payung_app;
