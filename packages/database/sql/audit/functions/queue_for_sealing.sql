create or replace function app.queue_for_sealing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_unsealed (event_id, tenant_id) select id, tenant_id from added;
  return null;
end $$;
alter function app.queue_for_sealing owner to payung_crossing;
revoke execute on function app.queue_for_sealing from public;
