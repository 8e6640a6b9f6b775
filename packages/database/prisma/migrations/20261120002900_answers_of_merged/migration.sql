-- An answer about a record that was merged reaches whoever stands at the end of the chain; and of both numbers of one person in one file, the record
-- hears the row that names it, once, as it does of a list of people.
create or replace function app.resolve_answers(asked_import uuid)
returns table (update_count integer, note_count integer, skip_count integer, invalid_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  update import_row r set outcome = 'INVALID', worker_version = null, keeper_tenant_id = null, changed_fields = '{}', earlier_cipher = null
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED';
  delete from import_issue s where s.import_id = i.id and s.code = 'UNKNOWN_PERSON';
  with known as (
    select r.row_number, r.answer, w.id, w.version, own.id <> w.id as is_followed, array_remove(array[
        case when r.answer = 'ACCEPTED' and w.membership_kind <> 'SELF_EMPLOYED' then 'membershipKind' end,
        case when r.answer = 'ACCEPTED' and w.membership_number is distinct from r.membership_number then 'membershipNumber' end], null) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker own on own.person_id = p.id and own.tenant_id = i.tenant_id
      join worker w on w.id = case when own.superseded_by is null then own.id else app.current_record(own.id) end
    where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.tenant_id = i.tenant_id and w.reverted_import_id is null
      and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)),
  judged as (select k.*, row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second from known k)
  update import_row r set worker_id = j.id, worker_version = j.version, keeper_tenant_id = i.tenant_id,
    changed_fields = case when j.is_second then '{}' else j.fields end,
    outcome = case when j.is_second then 'SKIP' when j.answer = 'REJECTED' then 'NOTE' when cardinality(j.fields) = 0 then 'SKIP' else 'UPDATE' end
  from judged j where r.import_id = i.id and r.row_number = j.row_number;
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'UNKNOWN_PERSON', 'ERROR'
  from import_row r where r.import_id = i.id and r.answer is not null and r.outcome = 'INVALID';
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = i.id and s.row_number = r.row_number and s.severity <> 'INFO') where r.import_id = i.id;
  return query
    update import_file f set create_count = 0, proposal_count = 0, update_count = c.updates, note_count = c.notes, skip_count = c.skips
    from (select count(*) filter (where outcome = 'UPDATE')::integer as updates, count(*) filter (where outcome = 'NOTE')::integer as notes,
        count(*) filter (where outcome = 'SKIP')::integer as skips, count(*) filter (where outcome = 'INVALID')::integer as invalid
      from import_row where import_id = i.id) c
    where f.id = i.id returning f.update_count, f.note_count, f.skip_count, c.invalid;
end $$;
