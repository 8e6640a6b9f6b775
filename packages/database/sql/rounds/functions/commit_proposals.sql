-- Proposes everybody, or nobody. That the part may still be worked on, and its quota, the triggers of the answers say. Calling it again changes nothing.
create or replace function app.commit_proposals(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  task round_task;
  noted integer;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', i.note_count, 'repeated', true);
  end if;
  task := app.task_of_import(i);
  if i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  insert into round_answer (task_id, worker_id, tenant_id, answer, answered_by, import_id)
  select task.id, r.worker_id, i.tenant_id, 'PROPOSED', app.user_id(), i.id
  from import_row r join worker w on w.id = r.worker_id and w.superseded_by is null and w.reverted_import_id is null
  where r.import_id = i.id and r.outcome = 'NOTE' order by r.worker_id on conflict do nothing;
  get diagnostics noted = row_count;
  if noted <> (select count(*) from import_row r where r.import_id = i.id and r.outcome = 'NOTE') then
    raise exception using errcode = '40001', message = 'answers have changed since they were looked at';
  end if;
  raise info using message = 'payung progress', detail = i.row_count::text;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text, jsonb_build_object('noted', noted, 'task', task.id),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED');
  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), note_count = noted where id = i.id;
  return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', noted, 'repeated', false);
end $$;
alter function app.commit_proposals owner to payung_crossing;
revoke execute on function app.commit_proposals from public;
grant execute on function app.commit_proposals to payung_app;
