create or replace function app.import_quality_below(since timestamptz)
returns table (tenant_id uuid, month text, files integer, rows integer, valid integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.tenant_id, to_char(i.created_at at time zone 'Asia/Pontianak', 'YYYY-MM-01'), count(*)::integer, sum(i.row_count)::integer, sum(i.valid_count)::integer
  from import_file i join app.governments_below() b on b.tenant_id = i.tenant_id
  where i.state in ('REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED') and i.created_at >= since group by 1, 2;
$$;
alter function app.import_quality_below owner to payung_crossing;
revoke execute on function app.import_quality_below from public;
grant execute on function app.import_quality_below to payung_app;
