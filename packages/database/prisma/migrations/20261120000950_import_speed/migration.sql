-- What made staging and saving slow, found by measuring 75,489 rows.

-- Each batch is written with its import_file locked; looking the same row up once more for every row was a fifth of the work.
alter table import_row drop constraint import_row_tenant_id_import_id_fkey;
alter table import_issue drop constraint import_issue_tenant_id_import_id_fkey;

-- The rows are sorted once for all; in the default 4 MB that went over the disk.
alter function app.commit_import(uuid) set work_mem = '64MB';

create or replace function app.resolve_import(asked_import uuid)
returns table (create_count integer, update_count integer, proposal_count integer, skip_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
  is_province boolean := (select t.kind = 'PROVINCE' from tenant t where t.id = i.tenant_id);
begin
  -- Only what the look-up and the commit join by: statistics of sealed cells would take longer than they save.
  analyze import_row (import_id, row_number, outcome, blind_index, worker_id, village_code);
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id,
      (w.tenant_id = i.tenant_id and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) as is_own,
      (w.tenant_id = i.tenant_id or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null)) as is_readable,
      app.changed_by_row(w, r) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker w on w.person_id = p.id
    where r.import_id = i.id and r.outcome <> 'INVALID'
      and (w.tenant_id = i.tenant_id or is_province or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null))
    order by r.row_number, w.tenant_id <> i.tenant_id, w.created_at)
  update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = known.tenant_id,
    -- What differs from somebody else's record stays theirs until they open the proposal.
    changed_fields = case when known.is_own then known.fields else '{}' end,
    worst_severity = coalesce(r.worst_severity, 'WARNING'), earlier_cipher = null, proposal_cipher = null,
    -- That a proposal would change nothing is told only to who can read the record anyway.
    outcome = case when known.is_readable and cardinality(known.fields) = 0 then 'SKIP' when known.is_own then 'UPDATE' else 'PROPOSE' end
  from known where r.import_id = i.id and r.row_number = known.row_number;

  delete from import_issue s where s.import_id = i.id and s.code in ('ALREADY_REGISTERED', 'POSSIBLE_DUPLICATE');
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'ALREADY_REGISTERED', 'WARNING'
  from import_row r where r.import_id = i.id and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP');
  -- The same name, day and village under another NIK, among the people that the importer may read in full.
  with alike as (
    select distinct r.row_number from import_row r
    join worker_listing l on l.tenant_id = i.tenant_id and l.level = 'FULL' and l.village_code = r.village_code
      and l.birth_date = r.birth_date and l.name_search = r.name_search and l.worker_id <> r.worker_id
    where r.import_id = i.id and r.outcome = 'CREATE'),
  marked as (update import_row r set worst_severity = coalesce(r.worst_severity, 'WARNING') from alike
    where r.import_id = i.id and r.row_number = alike.row_number returning r.row_number)
  insert into import_issue (import_id, row_number, position, tenant_id, code, severity)
  select i.id, row_number, 1001, i.tenant_id, 'POSSIBLE_DUPLICATE', 'WARNING' from marked;

  return query
    update import_file f set create_count = c.creates, update_count = c.updates, proposal_count = c.proposals, skip_count = c.skips
    from (select count(*) filter (where outcome = 'CREATE')::integer as creates, count(*) filter (where outcome = 'UPDATE')::integer as updates,
        count(*) filter (where outcome = 'PROPOSE')::integer as proposals, count(*) filter (where outcome = 'SKIP')::integer as skips
      from import_row where import_id = i.id) c
    where f.id = i.id
    returning f.create_count, f.update_count, f.proposal_count, f.skip_count;
  if i.state <> 'READING' then return; end if;
  -- Asked about somebody else's people: both logs say so.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side.tenant_id, app.user_id(), 'IMPORT_LOOKED_ACROSS', 'import', i.id::text, jsonb_build_object('people', side.people, 'byTenant', i.tenant_id)
  from (select r.keeper_tenant_id as tenant_id, count(*) as people from import_row r
      where r.import_id = i.id and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id group by 1
    union all select i.tenant_id, count(*) from import_row r
      where r.import_id = i.id and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id having count(*) > 0) side;
end $$;
