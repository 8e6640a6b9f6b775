-- The commit: everything that the import says, or nothing, in one statement. Calling it again changes nothing.
-- It goes through the rows in a few parts and tells how far it is by INFO messages, which reach the asking connection at once although nobody
-- else sees anything before the end. Whoever was taken back comes to life again instead of failing on the record that stayed.
-- The rows are sorted once for all; in the default 4 MB of working memory that went over the disk.
create or replace function app.commit_import(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  caller tenant;
  created integer := 0;
  updated integer := 0;
  written integer;
  reason text := left('Impor berkas ' || i.file_name, 500);
  part integer := greatest(2000, ceil(i.row_count / 8.0)::integer);
  above integer := 0;
  upto integer;
  done integer := 0;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', i.create_count, 'updated', i.update_count, 'proposed', i.proposal_count, 'repeated', true);
  end if;
  if i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  select * into caller from tenant t where t.id = i.tenant_id;
  -- The use-case has judged the villages; here it is certain. Only a province brings people to other custodians.
  if caller.kind not in ('PROVINCE', 'REGENCY', 'CITY') or exists (
      select from import_row r left join area a on a.code = r.village_code and a.level = 'VILLAGE'
      where r.import_id = i.id and r.outcome in ('CREATE', 'REVIVE', 'UPDATE')
        and (a.custodian_tenant_id is null or not starts_with(a.code, caller.area_code || '.') or not starts_with(a.code, i.area_scope)
          or (caller.kind <> 'PROVINCE' and a.custodian_tenant_id <> i.tenant_id))) then
    raise exception using errcode = '42501', message = 'the import reaches beyond its tenant';
  end if;

  -- People in the order of their index: of two imports with the same people one waits for the other, and never both.
  insert into person (blind_index) select r.blind_index from import_row r where r.import_id = i.id and r.outcome = 'CREATE'
  order by r.blind_index on conflict (blind_index) do nothing;

  loop
    select max(n.row_number), count(*) into upto, written from (
      select r.row_number from import_row r where r.import_id = i.id and r.row_number > above order by r.row_number limit part) n;
    exit when upto is null;
    done := done + written;

    insert into worker (id, tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
      birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, welfare_decile, welfare_source, membership_number, public_service, citizenship, notes,
      agency_id, registered_by_tenant_id, updated_by)
    select r.worker_id, a.custodian_tenant_id, p.id, r.national_id_cipher, r.national_id_prefix, r.family_card_cipher, r.family_card_index, r.name,
      r.name_search, r.birth_place, r.birth_date, r.sex, r.address, r.rt, r.rw, r.village_code, r.phone, r.occupation_code, r.welfare_decile,
      r.welfare_source, r.membership_number, r.public_service, r.citizenship, r.notes, case when a.custodian_tenant_id = i.tenant_id then i.agency_id end, i.tenant_id, app.user_id()
    from import_row r join person p on p.blind_index = r.blind_index join area a on a.code = r.village_code
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'CREATE' order by r.row_number;
    get diagnostics written = row_count;
    created := created + written;
    insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind, reason_id)
    select r.worker_id, i.tenant_id, a.custodian_tenant_id, 'FULL', 'REGISTERED_BY', i.id::text
    from import_row r join area a on a.code = r.village_code
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'CREATE' and a.custodian_tenant_id <> i.tenant_id
    order by r.row_number;

    insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
      replaced_because, changed_fields)
    select w.id, w.version, w.tenant_id, w.person_id, r.earlier_cipher, w.updated_at, now(), w.updated_by, app.user_id(), reason, r.changed_fields
    from import_row r join worker w on w.id = r.worker_id and w.version = r.worker_version
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.earlier_cipher is not null
      and ((r.outcome = 'UPDATE' and w.tenant_id = i.tenant_id)
        or (r.outcome = 'REVIVE' and w.tenant_id = r.keeper_tenant_id and w.reverted_import_id is not null));
    get diagnostics written = row_count;
    if written <> (select count(*) from import_row r
        where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome in ('UPDATE', 'REVIVE')) then
      raise exception using errcode = '40001', message = 'records have changed since they were looked at';
    end if;
    if written > 0 then
      update worker w set
        family_card_cipher = coalesce(r.carried_cipher, r.family_card_cipher, w.family_card_cipher), family_card_index = coalesce(r.family_card_index, w.family_card_index),
        name = r.name, name_search = r.name_search, birth_place = coalesce(r.birth_place, w.birth_place),
        birth_date = case when r.birth_date_said then r.birth_date else w.birth_date end, sex = case when r.sex_said then r.sex else w.sex end,
        -- The street of a former village goes, as `app.changed_by_row` says.
        address = case when r.village_code = w.village_code then coalesce(r.address, w.address) else r.address end,
        rt = case when r.village_code = w.village_code then coalesce(r.rt, w.rt) else r.rt end,
        rw = case when r.village_code = w.village_code then coalesce(r.rw, w.rw) else r.rw end, village_code = r.village_code,
        phone = coalesce(r.phone, w.phone), occupation_code = coalesce(r.occupation_code, w.occupation_code),
        welfare_decile = coalesce(r.welfare_decile, w.welfare_decile), welfare_source = coalesce(r.welfare_source, w.welfare_source),
        membership_number = coalesce(r.membership_number, w.membership_number), public_service = coalesce(r.public_service, w.public_service), citizenship = coalesce(r.citizenship, w.citizenship), notes = coalesce(r.notes, w.notes),
        status = case when r.outcome = 'REVIVE' then 'CANDIDATE' else w.status end,
        reverted_import_id = case when r.outcome = 'REVIVE' then null else w.reverted_import_id end,
        version = w.version + 1, updated_at = now(), updated_by = app.user_id()
      from import_row r
      where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome in ('UPDATE', 'REVIVE')
        and w.id = r.worker_id and w.version = r.worker_version;
      created := created + (select count(*) from import_row r
        where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'REVIVE');
      updated := updated + (select count(*) from import_row r
        where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'UPDATE');
    end if;

    insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, import_id, changes_cipher, fields)
    select w.tenant_id, i.tenant_id, w.id, i.id, r.proposal_cipher, said.fields
    from import_row r join worker w on w.id = r.worker_id and w.tenant_id = r.keeper_tenant_id,
      lateral (select app.changed_by_row(w, r) as fields) said
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome = 'PROPOSE'
      and cardinality(said.fields) > 0 and r.proposal_cipher is not null
    order by r.row_number;

    insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at)
    select i.id, r.worker_id, i.tenant_id, coalesce(r.keeper_tenant_id, a.custodian_tenant_id),
      case r.outcome when 'CREATE' then 'CREATED' when 'REVIVE' then 'REVIVED' when 'UPDATE' then 'UPDATED' else 'PROPOSED' end, v.version, v.version
    from import_row r join area a on a.code = r.village_code cross join lateral (
      select case r.outcome when 'CREATE' then 1 when 'PROPOSE' then r.worker_version else r.worker_version + 1 end as version) v
    where r.import_id = i.id and r.row_number > above and r.row_number <= upto and r.outcome in ('CREATE', 'REVIVE', 'UPDATE', 'PROPOSE')
    order by r.row_number;

    above := upto;
    raise info using message = 'payung progress', detail = done::text;
  end loop;

  -- By these the list of the import's people is planned at once.
  if created + updated >= 1000 then analyze import_effect (import_id, worker_id, kind); end if;

  -- One event for the bulk, with a digest of its rows: in the importer's log, and in that of everybody whose people came in or are spoken of.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text,
    jsonb_build_object('created', created, 'updated', updated, 'proposed', i.proposal_count),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome <> 'INVALID';
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select coalesce(r.keeper_tenant_id, a.custodian_tenant_id), app.user_id(), 'IMPORT_RECEIVED', 'import', i.id::text,
    jsonb_build_object('byTenant', i.tenant_id, 'created', count(*) filter (where r.outcome in ('CREATE', 'REVIVE')),
      'proposed', count(*) filter (where r.outcome = 'PROPOSE')),
    sha256(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number))
  from import_row r join area a on a.code = r.village_code
  where r.import_id = i.id and r.outcome in ('CREATE', 'REVIVE', 'PROPOSE') and coalesce(r.keeper_tenant_id, a.custodian_tenant_id) <> i.tenant_id
  group by 1;

  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), create_count = created, update_count = updated
  where id = i.id;
  return jsonb_build_object('created', created, 'updated', updated, 'proposed', i.proposal_count, 'repeated', false);
end $$;
alter function app.commit_import owner to payung_crossing;
revoke execute on function app.commit_import from public;
grant execute on function app.commit_import to payung_app;
