-- The part of the round that a file is for, as the importer may work on it: another village's or agency's is none of theirs.
create or replace function app.task_of_import(i import_file) returns round_task
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  task round_task;
begin
  select * into task from round_task t where t.id = i.round_task_id and t.proposer_tenant_id = i.tenant_id and t.opened
    and (i.area_scope = '' or starts_with(t.village_code, i.area_scope)) and (i.agency_id is null or t.agency_id = i.agency_id);
  if task.id is null then
    raise exception using errcode = 'P0002', message = 'no such part of a round';
  end if;
  return task;
end $$;
alter function app.task_of_import owner to payung_crossing;
revoke execute on function app.task_of_import from public;
