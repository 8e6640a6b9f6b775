-- The province hears how sound the files are that its regencies and cities read: sums by month and by code, of whole governments. Neither a file, a
-- sender nor a person is in them. Anybody else hears nothing, and within the province who works for a part of it hears of that part.
create function app.governments_below() returns table (tenant_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id from tenant me join tenant t on starts_with(t.area_code, me.area_code || '.') and t.kind in ('REGENCY', 'CITY')
  where me.id = app.tenant_id() and me.kind = 'PROVINCE' and app.agency_id() is null and starts_with(t.area_code, app.area_scope());
$$;

create function app.import_quality_below(since timestamptz)
returns table (tenant_id uuid, month text, files integer, rows integer, valid integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.tenant_id, to_char(i.created_at at time zone 'Asia/Pontianak', 'YYYY-MM-01'), count(*)::integer, sum(i.row_count)::integer, sum(i.valid_count)::integer
  from import_file i join app.governments_below() b on b.tenant_id = i.tenant_id
  where i.state in ('REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED') and i.created_at >= since group by 1, 2;
$$;

create function app.import_faults_below(since timestamptz)
returns table (tenant_id uuid, code text, severity text, rows integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.tenant_id, said.code, said.severity, sum(said.rows)::integer
  from import_file i join app.governments_below() b on b.tenant_id = i.tenant_id cross join lateral (
    select s.code, s.severity, count(distinct s.row_number)::integer as rows from import_issue s
      where s.import_id = i.id and s.severity <> 'INFO' and i.rows_removed_at is null group by 1, 2
    union all
    select k.code, k.severity, k.rows from jsonb_to_recordset(coalesce(i.issue_counts, '[]')) as k(code text, severity text, rows integer)) said
  where i.state in ('REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED') and i.created_at >= since group by 1, 2, 3;
$$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('governments_below', 'import_quality_below', 'import_faults_below')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.import_quality_below(timestamptz), app.import_faults_below(timestamptz) to payung_app;
