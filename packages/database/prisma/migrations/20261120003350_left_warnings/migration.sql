-- A warning that an officer let rest, with a reason, was no fault of who sent the file: neither while its rows are kept nor afterwards.
create or replace function app.remove_old_staging() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ended uuid[];
begin
  delete from import_undo u where not exists (select from import_file f where f.id = u.import_id and f.state = 'REVERTING');
  select array_agg(id) into ended from (
    select id from import_file where rows_removed_at is null and state <> 'READING' and state <> 'COMMITTING'
      and (state in ('DISCARDED', 'REFUSED') or created_at < now() - interval '30 days') limit 20) old;
  if ended is null then return 0; end if;
  update import_file f set issue_counts = (select jsonb_agg(c) from (
    select s.code, s.severity, count(distinct s.row_number)::integer as rows from import_issue s
    where s.import_id = f.id and s.severity <> 'INFO' and not s.ignored group by 1, 2) c)
  where f.id = any (ended) and f.state <> 'DISCARDED';
  delete from import_row where import_id = any (ended);
  delete from import_issue where import_id = any (ended);
  update import_file set rows_removed_at = now(), layout_cipher = null,
    state = case when state in ('REVIEW', 'NEEDS_LAYOUT', 'FAILED') then 'DISCARDED' else state end
  where id = any (ended);
  return cardinality(ended);
end $$;

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
