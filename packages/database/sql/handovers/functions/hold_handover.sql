-- Holds an event while the answer of a family changes, so that minutes and answers wait for each other. Of an event that the tenant does not have it gives nothing.
create or replace function app.hold_handover(asked uuid) returns handover
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  h handover;
begin
  select * into h from handover k where k.id = asked and k.tenant_id = app.tenant_id() for no key update;
  return h;
end $$;
alter function app.hold_handover owner to payung_crossing;
revoke execute on function app.hold_handover from public;
