create or replace function app.import_faults_below(since timestamptz)
returns table (tenant_id uuid, code text, severity text, rows integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.tenant_id, said.code, said.severity, sum(said.rows)::integer
  from import_file i join app.governments_below() b on b.tenant_id = i.tenant_id cross join lateral (
    select s.code, s.severity, count(distinct s.row_number)::integer as rows from import_issue s
      where s.import_id = i.id and s.severity <> 'INFO' and not s.ignored and i.rows_removed_at is null group by 1, 2
    union all
    select k.code, k.severity, k.rows from jsonb_to_recordset(coalesce(i.issue_counts, '[]')) as k(code text, severity text, rows integer)) said
  where i.state in ('REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED') and i.created_at >= since group by 1, 2, 3;
$$;
alter function app.import_faults_below owner to payung_crossing;
revoke execute on function app.import_faults_below from public;
grant execute on function app.import_faults_below to payung_app;
