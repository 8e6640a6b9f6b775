-- Whose NIKs these are, among the people whom the tenant has asked about and still may open; anybody else it has not asked about, whoever that is.
-- What a register said of a record that was merged since was said: the same file again notes nothing anew.
create or replace function app.resolve_checks(asked_import uuid)
returns table (update_count integer, proposal_count integer, note_count integer, skip_count integer, invalid_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  update import_row r set outcome = 'INVALID', worker_version = null, keeper_tenant_id = null
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED';
  delete from import_issue s where s.import_id = i.id and s.code = 'NOT_ASKED';
  with known as (
    select distinct on (r.row_number) r.row_number, r.answer, r.said_index, w.id, w.version, w.tenant_id, a.request_id, named.id <> w.id as is_followed
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join check_request_person a on a.worker_id = named.id and a.tenant_id = i.tenant_id
      join check_request q on q.id = a.request_id and q.question = app.question_of(i.profile)
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
    where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.superseded_by is null and w.reverted_import_id is null
      and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)
      and (w.tenant_id = i.tenant_id or exists (select from worker_access l where l.worker_id = w.id and l.tenant_id = i.tenant_id
        and l.level = 'FULL' and l.ended_at is null))
    order by r.row_number, (w.tenant_id = i.tenant_id) desc, a.request_id desc),
  -- The last answer about each record: under its own id, or under one that was merged into it since. Found once for all rows.
  told as materialized (
    select distinct on (1) case when w.superseded_by is null then w.id else app.current_record(w.id) end as worker_id, c.answer, c.said_index, c.request_id
    from check_result c join worker w on w.id = c.worker_id
    where c.tenant_id = i.tenant_id and c.question = app.question_of(i.profile) order by 1, c.id desc),
  judged as (select k.*, row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second,
      coalesce(t.answer = k.answer and t.said_index is not distinct from k.said_index and t.request_id = k.request_id, false) as is_told
    from known k left join told t on t.worker_id = k.id)
  update import_row r set worker_id = j.id, worker_version = j.version, keeper_tenant_id = j.tenant_id,
    outcome = case when j.is_second or j.is_told then 'SKIP' else 'NOTE' end
  from judged j where r.import_id = i.id and r.row_number = j.row_number;
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'NOT_ASKED', 'ERROR'
  from import_row r where r.import_id = i.id and r.answer is not null and r.outcome = 'INVALID';
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = i.id and s.row_number = r.row_number and s.severity <> 'INFO') where r.import_id = i.id;
  return query
    update import_file f set create_count = 0, proposal_count = 0, update_count = 0, note_count = c.notes, skip_count = c.skips
    from (select count(*) filter (where outcome = 'NOTE')::integer as notes, count(*) filter (where outcome = 'SKIP')::integer as skips,
        count(*) filter (where outcome = 'INVALID')::integer as invalid
      from import_row where import_id = i.id) c
    where f.id = i.id returning f.update_count, f.proposal_count, f.note_count, f.skip_count, c.invalid;
end $$;
alter function app.resolve_checks owner to payung_crossing;
revoke execute on function app.resolve_checks from public;
grant execute on function app.resolve_checks to payung_app;
