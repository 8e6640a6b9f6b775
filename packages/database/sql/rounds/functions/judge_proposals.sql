-- What the programme's rule says of those who were found, as the importer's own list was asked: whom it does not admit is a row at fault, and of
-- whom it cannot tell, the row says so. Whom the law lets nobody designate is at fault whatever the rule says, also where there is no rule to see, and the
-- row says why. A row whose name does not fit the person with its NIK is at fault too, and tells nothing else of a person who may
-- not be meant. Counts what there is now.
create or replace function app.judge_proposals(asked_import uuid, not_eligible uuid[], unknown uuid[], other_names integer[])
returns table (update_count integer, proposal_count integer, note_count integer, skip_count integer, invalid_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  with barred as (
    select r.row_number, app.designation_bar(l.public_service, l.citizenship) as bar
    from import_row r join worker_listing l on l.worker_id = r.worker_id and l.tenant_id = i.tenant_id
    where r.import_id = i.id and r.outcome = 'NOTE' and app.designation_bar(l.public_service, l.citizenship) is not null),
  refused as (
    update import_row r set outcome = 'INVALID' where r.import_id = i.id and r.outcome = 'NOTE'
      and (r.worker_id = any (not_eligible) or r.row_number = any (other_names) or exists (select from barred b where b.row_number = r.row_number))
    returning r.row_number)
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1001, i.tenant_id, i.national_id_column,
    case when r.row_number = any (other_names) then 'ROUND_NAME_DIFFERS' when b.bar = 'FOREIGN' then 'ROUND_FOREIGN_CITIZEN'
      when b.bar is not null then 'ROUND_SERVES_STATE' else 'ROUND_NOT_ELIGIBLE' end, 'ERROR'
  from refused r left join barred b on b.row_number = r.row_number
  union all
  select i.id, r.row_number, 1002, i.tenant_id, i.national_id_column, 'ROUND_ELIGIBILITY_UNKNOWN', 'WARNING' from import_row r
  where r.import_id = i.id and r.outcome = 'NOTE' and r.worker_id = any (unknown) and r.row_number <> all (other_names)
    and not exists (select from barred b where b.row_number = r.row_number);
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = i.id and s.row_number = r.row_number and s.severity <> 'INFO') where r.import_id = i.id;
  return query
    update import_file f set create_count = 0, proposal_count = 0, update_count = 0, note_count = c.notes, skip_count = c.skips
    from (select count(*) filter (where outcome = 'NOTE')::integer as notes, count(*) filter (where outcome = 'SKIP')::integer as skips,
        count(*) filter (where outcome = 'INVALID')::integer as invalid
      from import_row where import_id = i.id) c
    where f.id = i.id returning f.update_count, f.proposal_count, f.note_count, f.skip_count, c.invalid;
end $$;
alter function app.judge_proposals owner to payung_crossing;
revoke execute on function app.judge_proposals from public;
grant execute on function app.judge_proposals to payung_app;
