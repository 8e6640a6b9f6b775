-- Warnings that somebody has left, with a reason, stop counting; a cell that was changed since is looked at anew. For the rows that are named, or all.
create or replace function app.apply_ignored_issues(asked_import uuid, asked_sheet text, asked_rows integer[]) returns void
language sql volatile set search_path = public, pg_temp as $$
  update import_issue s set ignored = not s.ignored
  where s.import_id = asked_import and s.ignored <> (s.severity = 'WARNING' and exists (
    select from import_repair_cell c join import_repair r on r.import_id = c.import_id and r.number = c.number
    where c.import_id = asked_import and c.row_number = s.row_number and c.column_index = coalesce(s.column_index, -1)
      and r.kind = 'IGNORE' and r.issue_code = s.code and r.undone_at is null and r.sheet is not distinct from asked_sheet
      and not exists (
        select from import_repair_cell later join import_repair l on l.import_id = later.import_id and l.number = later.number
        where later.import_id = asked_import and later.row_number = c.row_number and later.column_index = c.column_index
          and later.number > c.number and l.kind = 'CELLS' and l.undone_at is null)))
    and case when asked_rows is null then exists (select from import_repair r where r.import_id = asked_import and r.kind = 'IGNORE')
      else s.row_number = any (asked_rows) end;
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = asked_import and s.row_number = r.row_number and s.severity <> 'INFO' and not s.ignored)
  where r.import_id = asked_import and case when asked_rows is null
    then exists (select from import_issue s where s.import_id = asked_import and s.row_number = r.row_number and s.ignored)
    else r.row_number = any (asked_rows) end;
$$;
revoke execute on function app.apply_ignored_issues from public;
grant execute on function app.apply_ignored_issues to payung_app;
