-- Takes an import back: all of it, or nothing. Calling it again changes nothing.
create or replace function app.revert_import(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['REVERTING', 'REVERTED']);
  reason text := left('Impor berkas ' || i.file_name || ' dibatalkan: ' || i.revert_reason, 500);
  withdrawn integer := 0;
  restored integer := 0;
  proposals integer;
  written integer;
  total integer;
  part integer;
  above uuid := '00000000-0000-0000-0000-000000000000';
  upto uuid;
  done integer := 0;
begin
  if i.state = 'REVERTED' then
    return jsonb_build_object('withdrawn', i.create_count, 'restored', i.update_count, 'proposals', i.proposal_count, 'repeated', true);
  end if;
  -- In the order of their ids, as everybody locks them, and against new references too: what is coming to depend on a record is waited for,
  -- and nothing begins to.
  perform from worker w where w.id in (select e.worker_id from import_effect e where e.import_id = i.id) order by w.id for update;
  if exists (select from app.dependents_of(i)) then
    raise exception using errcode = '55006', message = 'something depends on the import';
  end if;
  select count(*) into total from import_effect e where e.import_id = i.id and e.kind <> 'PROPOSED';
  if i.create_count + i.update_count <> total then
    raise exception using errcode = '55000', message = 'what the import did is not known';
  end if;
  part := greatest(2000, ceil(total / 8.0)::integer);

  loop
    select max(n.worker_id::text)::uuid, count(*) into upto, written from (
      select e.worker_id from import_effect e where e.import_id = i.id and e.kind <> 'PROPOSED' and e.worker_id > above order by e.worker_id limit part) n;
    exit when upto is null;
    done := done + written;
    insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    select w.id, w.version, w.tenant_id, w.person_id, u.current_cipher, w.updated_at, now(), w.updated_by, app.user_id(), reason, u.changed_fields
    from import_effect e join worker w on w.id = e.worker_id join import_undo u on u.import_id = i.id and u.worker_id = w.id and u.version = w.version
    where e.import_id = i.id and e.kind <> 'PROPOSED' and e.worker_id > above and e.worker_id <= upto;
    get diagnostics restored = row_count;
    if restored <> written then
      raise exception using errcode = '40001', message = 'records have changed since they were prepared';
    end if;
    -- Who was made goes out of every list; of who comes from an earlier import that was taken back, the record says again what it said.
    update worker w set status = 'WITHDRAWN', reverted_import_id = i.id, version = w.version + 1, updated_at = now(), updated_by = app.user_id()
    from import_effect e
    where e.import_id = i.id and e.kind = 'CREATED' and e.worker_id > above and e.worker_id <= upto and w.id = e.worker_id;
    update worker w set family_card_cipher = u.family_card_cipher, family_card_index = u.family_card_index, name = u.name, name_search = u.name_search,
      birth_place = u.birth_place, birth_date = u.birth_date, sex = u.sex, address = u.address, rt = u.rt, rw = u.rw, village_code = u.village_code,
      phone = u.phone, occupation_code = u.occupation_code, welfare_decile = u.welfare_decile, welfare_source = u.welfare_source,
      membership_kind = u.membership_kind, membership_number = u.membership_number, uncovered_reason = u.uncovered_reason, public_service = u.public_service, citizenship = u.citizenship, notes = u.notes,
      status = case when e.kind = 'REVIVED' then 'WITHDRAWN' else w.status end,
      reverted_import_id = case when e.kind = 'REVIVED' then i.id end,
      version = w.version + 1, updated_at = now(), updated_by = app.user_id()
    from import_effect e join import_undo u on u.import_id = i.id and u.worker_id = e.worker_id
    where e.import_id = i.id and e.kind in ('UPDATED', 'REVIVED') and e.worker_id > above and e.worker_id <= upto and w.id = e.worker_id;
    -- The record says again what an earlier import left: that one can be taken back in its turn.
    update import_effect earlier set stands_at = w.version
    from import_effect e join worker w on w.id = e.worker_id
    where e.import_id = i.id and e.kind in ('UPDATED', 'REVIVED') and e.worker_id > above and e.worker_id <= upto
      and earlier.worker_id = e.worker_id and earlier.import_id <> i.id and earlier.kind <> 'PROPOSED' and earlier.stands_at = e.version - 1;
    above := upto;
    raise info using message = 'payung progress', detail = done::text;
  end loop;
  select count(*) filter (where e.kind <> 'UPDATED'), count(*) filter (where e.kind = 'UPDATED') into withdrawn, restored
  from import_effect e where e.import_id = i.id and e.kind <> 'PROPOSED';
  update worker_proposal set state = 'WITHDRAWN', decided_at = now(), decided_by = null, decision_reason = left(i.revert_reason, 500)
  where import_id = i.id and state = 'OPEN';
  get diagnostics proposals = row_count;
  delete from import_undo u where u.import_id = i.id;

  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_REVERTED', 'import', i.id::text,
    jsonb_build_object('withdrawn', withdrawn, 'restored', restored, 'proposals', proposals),
    sha256(coalesce(string_agg(uuid_send(e.worker_id) || convert_to(e.kind, 'UTF8'), ''::bytea order by e.worker_id), ''::bytea))
  from import_effect e where e.import_id = i.id;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select e.keeper_tenant_id, app.user_id(), 'IMPORT_TAKEN_BACK', 'import', i.id::text,
    jsonb_build_object('byTenant', i.tenant_id, 'withdrawn', count(*) filter (where e.kind in ('CREATED', 'REVIVED')),
      'proposals', count(*) filter (where e.kind = 'PROPOSED')),
    sha256(string_agg(uuid_send(e.worker_id) || convert_to(e.kind, 'UTF8'), ''::bytea order by e.worker_id))
  from import_effect e where e.import_id = i.id and e.keeper_tenant_id <> i.tenant_id group by 1;
  update import_file set state = 'REVERTED', reverted_at = now(), reverted_by = app.user_id() where id = i.id;
  return jsonb_build_object('withdrawn', withdrawn, 'restored', restored, 'proposals', proposals, 'repeated', false);
end $$;
alter function app.revert_import owner to payung_crossing;
revoke execute on function app.revert_import from public;
grant execute on function app.revert_import to payung_app;
