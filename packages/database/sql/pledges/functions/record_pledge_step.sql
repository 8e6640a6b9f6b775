-- Each state of a pledge is a step, written by the change itself, and told to those who act on it.
create or replace function app.record_pledge_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into pledge_step (pledge_id, tenant_id, from_state, to_state, reason, by_user)
  values (new.id, new.tenant_id, case when tg_op = 'UPDATE' then old.state end, new.state, case when tg_op = 'UPDATE' then new.state_reason end, app.user_id());
  if tg_op = 'UPDATE' then perform app.tell_of_pledge(new, old.state, app.user_id()); end if;
  return null;
end $$;
alter function app.record_pledge_step owner to payung_crossing;
revoke execute on function app.record_pledge_step from public;
