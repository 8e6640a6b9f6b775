-- Of events of the governments that stand in `came`, and of those that keep the record by now: whether anybody has asked for the family is a number of theirs.
create or replace function app.note_reported_events() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into claim_change (tenant_id) select c.tenant_id from came c union select w.tenant_id from came c join worker w on w.id = c.worker_id;
  return null;
end $$;
alter function app.note_reported_events owner to payung_crossing;
revoke execute on function app.note_reported_events from public;
