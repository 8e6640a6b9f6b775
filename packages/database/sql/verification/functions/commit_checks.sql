-- Notes the answers of a register: everything that the import says, or nothing. No record changes. Calling it again changes nothing.
-- Who was asked is looked up once for all rows, not once for each: its time grows with their number.
create or replace function app.commit_checks(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  asked text := app.question_of(i.profile);
  noted integer;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', i.note_count, 'repeated', true);
  end if;
  if asked is null or i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  insert into check_result (tenant_id, worker_id, question, answer, said_cipher, said_index, said_fields, request_id, import_id, recorded_by)
  select i.tenant_id, r.worker_id, asked, r.answer, coalesce(r.carried_cipher, r.said_cipher), r.said_index, r.said_fields, q.request_id, i.id, app.user_id()
  from import_row r join (
    -- The latest question about each record: under its own id, or under one that was merged into it since.
    select distinct on (1) case when w.superseded_by is null then w.id else app.current_record(w.id) end as worker_id, a.request_id
    from check_request q join check_request_person a on a.request_id = q.id and a.tenant_id = q.tenant_id join worker w on w.id = a.worker_id
    where q.tenant_id = i.tenant_id and q.question = asked order by 1, a.request_id desc) q on q.worker_id = r.worker_id
  where r.import_id = i.id and r.outcome = 'NOTE' order by r.row_number;
  get diagnostics noted = row_count;
  if noted <> (select count(*) from import_row r where r.import_id = i.id and r.outcome = 'NOTE') then
    raise exception using errcode = '40001', message = 'records have changed since they were looked at';
  end if;
  raise info using message = 'payung progress', detail = i.row_count::text;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text, jsonb_build_object('noted', noted, 'question', asked),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED');
  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), note_count = noted where id = i.id;
  return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', noted, 'repeated', false);
end $$;
alter function app.commit_checks owner to payung_crossing;
revoke execute on function app.commit_checks from public;
grant execute on function app.commit_checks to payung_app;
