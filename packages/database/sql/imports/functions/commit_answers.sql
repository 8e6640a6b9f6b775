-- Saves the answers: everything that the import says, or nothing. Calling it again changes nothing.
create or replace function app.commit_answers(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  updated integer;
  noted integer;
  proposed integer;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', 0, 'updated', i.update_count, 'proposed', i.proposal_count, 'noted', i.note_count, 'repeated', true);
  end if;
  if i.profile is distinct from 'KPJ_ANSWER' or i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
    replaced_because, changed_fields)
  select w.id, w.version, w.tenant_id, w.person_id, r.earlier_cipher, w.updated_at, now(), w.updated_by, app.user_id(),
    left('Jawaban KPJ, berkas ' || i.file_name, 500), r.changed_fields
  from import_row r join worker w on w.id = r.worker_id and w.version = r.worker_version and w.tenant_id = i.tenant_id
  where r.import_id = i.id and r.outcome = 'UPDATE' and r.earlier_cipher is not null;
  get diagnostics updated = row_count;
  if updated <> (select count(*) from import_row r where r.import_id = i.id and r.outcome = 'UPDATE') then
    raise exception using errcode = '40001', message = 'records have changed since they were looked at';
  end if;
  update worker w set membership_kind = 'SELF_EMPLOYED', membership_number = r.membership_number, version = w.version + 1, updated_at = now(),
    updated_by = app.user_id()
  from import_row r where r.import_id = i.id and r.outcome = 'UPDATE' and w.id = r.worker_id and w.version = r.worker_version;
  insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at)
  select i.id, r.worker_id, i.tenant_id, i.tenant_id, 'UPDATED', r.worker_version + 1, r.worker_version + 1
  from import_row r where r.import_id = i.id and r.outcome = 'UPDATE' order by r.worker_id;
  if app.is_insurer(i.tenant_id) then
    perform app.propose_answers(i);
  else
    insert into insurer_answer (tenant_id, worker_id, import_id, outcome, membership_number, reason, recorded_by)
    select i.tenant_id, r.worker_id, i.id, r.answer, case when r.answer = 'ACCEPTED' then r.membership_number end, left(r.notes, 300), app.user_id()
    from import_row r where r.import_id = i.id and r.outcome in ('UPDATE', 'NOTE') order by r.row_number on conflict do nothing;
  end if;
  select count(*) filter (where r.outcome = 'NOTE'), count(*) filter (where r.outcome = 'PROPOSE') into noted, proposed
  from import_row r where r.import_id = i.id;
  raise info using message = 'payung progress', detail = i.row_count::text;

  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text,
    jsonb_build_object('updated', updated, 'noted', noted, 'proposed', proposed),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED');
  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), update_count = updated, note_count = noted,
    proposal_count = proposed
  where id = i.id;
  return jsonb_build_object('created', 0, 'updated', updated, 'proposed', proposed, 'noted', noted, 'repeated', false);
end $$;
alter function app.commit_answers owner to payung_crossing;
revoke execute on function app.commit_answers from public;
grant execute on function app.commit_answers to payung_app;
