-- Whose NIKs these are, among the people whom the importer's list shows; of anybody else it hears what it hears of a number that nobody has.
create or replace function app.resolve_proposals(asked_import uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
  task round_task := app.task_of_import(i);
begin
  update import_row r set outcome = 'INVALID', worker_version = null, keeper_tenant_id = null
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED';
  delete from import_issue s where s.import_id = i.id and s.position >= 1000;
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id, w.village_code, named.id <> w.id as is_followed
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
      join worker_listing l on l.worker_id = w.id and l.tenant_id = i.tenant_id and l.level <> 'PROOF'
    where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.superseded_by is null and w.reverted_import_id is null
      and starts_with(l.village_code, i.area_scope) and (i.agency_id is null or l.agency_id = i.agency_id)
    order by r.row_number, (w.tenant_id = i.tenant_id) desc, w.created_at),
  judged as (select k.*, row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second, a.answer as said
    from known k left join round_answer a on a.task_id = task.id and a.worker_id = k.id),
  found as (
    update import_row r set worker_id = j.id, worker_version = j.version, keeper_tenant_id = j.tenant_id,
      outcome = case when j.is_second or j.said = 'PROPOSED' then 'SKIP'
        when j.said is not null or (task.village_code is not null and j.village_code <> task.village_code) then 'INVALID' else 'NOTE' end
    from judged j where r.import_id = i.id and r.row_number = j.row_number
    returning r.row_number, r.outcome, j.said)
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column,
    case when f.row_number is null then 'NOT_REGISTERED' when f.said is not null then 'ROUND_ANSWERED_OTHERWISE' else 'ROUND_PERSON_ELSEWHERE' end, 'ERROR'
  from import_row r left join found f on f.row_number = r.row_number
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and coalesce(f.outcome, 'INVALID') = 'INVALID';
end $$;
alter function app.resolve_proposals owner to payung_crossing;
revoke execute on function app.resolve_proposals from public;
grant execute on function app.resolve_proposals to payung_app;
