-- What a register says of somebody whom others keep waits there as a proposal, like what a file says of them; of a record that was merged since, it is
-- proposed to whoever keeps the one that stands.
create or replace function app.propose_from_check(asked_result uuid, changes bytea, changed_fields text[]) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made uuid;
begin
  insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields)
  select w.tenant_id, r.tenant_id, w.id, changes, changed_fields
  from check_result r join worker w on w.id = app.current_record(r.worker_id)
    join worker_access l on l.worker_id = w.id and l.tenant_id = r.tenant_id and l.level = 'FULL' and l.ended_at is null
  where r.id = asked_result and r.tenant_id = app.tenant_id() and w.tenant_id <> r.tenant_id and w.superseded_by is null
    and starts_with(w.village_code, app.area_scope()) and app.agency_id() is null and changed_fields <@ r.said_fields
  returning id into made;
  if made is null then
    raise exception using errcode = 'P0002', message = 'no such result about somebody of others';
  end if;
  return made;
end $$;
alter function app.propose_from_check owner to payung_crossing;
revoke execute on function app.propose_from_check from public;
grant execute on function app.propose_from_check to payung_app;
