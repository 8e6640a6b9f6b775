create or replace function app.record_decree_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former text := case when tg_op = 'UPDATE' then old.state end;
begin
  if former is distinct from new.state then
    insert into decree_history (decree_id, tenant_id, from_state, to_state, reason, by_user)
    values (new.id, new.tenant_id, former, new.state, new.state_reason, app.user_id());
  end if;
  return null;
end $$;
alter function app.record_decree_step owner to payung_crossing;
revoke execute on function app.record_decree_step from public;
