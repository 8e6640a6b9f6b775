-- Takes in a statement whole. The same content again is the earlier file. A row about a transaction that an earlier file shows (the same number of a document
-- on the same day) repeats it, or, with another amount or more often, contradicts it; both stay in sight.
create or replace function app.take_reconciliation_file(asked_file uuid, incoming integer, stated jsonb) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  f file;
  taken uuid;
begin
  if app.tenant_id() is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'reconciliation_of_whole', message = 'not for a part: constraint "reconciliation_of_whole"';
  end if;
  -- Two files that come at the same time see one another's rows.
  perform pg_advisory_xact_lock(hashtextextended('reconciliation of ' || app.tenant_id(), 0));
  select * into f from file where id = asked_file and tenant_id = app.tenant_id() and created_by = app.user_id() and purpose = 'IMPORT';
  if f.id is null then
    raise exception using errcode = '23514', constraint = 'reconciliation_upload', message = 'not one''s own file: constraint "reconciliation_upload"';
  end if;
  select k.id into taken from reconciliation_file k where k.tenant_id = f.tenant_id and k.sha256 = f.sha256;
  if taken is not null then return taken; end if;
  -- Each row of a file stays for good.
  if (select count(*) from reconciliation_file k where k.tenant_id = f.tenant_id and k.recorded_by = app.user_id()
      and k.recorded_at > now() - interval '1 day') >= 20 then
    raise exception using errcode = '23514', constraint = 'reconciliation_files_of_day', message = 'twenty in a day: constraint "reconciliation_files_of_day"';
  end if;
  insert into reconciliation_file (tenant_id, file_name, sha256, row_count, incoming_count, total_rupiah, first_on, last_on, recorded_by)
    select f.tenant_id, f.name, f.sha256, count(*), incoming, sum(r.rupiah), min(r.day), max(r.day), app.user_id()
    from jsonb_to_recordset(stated) r(day date, rupiah bigint) returning id into taken;
  with stated_row as materialized (
    select r.*, k.reference_key, row_number() over (partition by k.reference_key, r.day, r.rupiah order by r.no) as nth
    from jsonb_to_recordset(stated) r(no integer, day date, rupiah bigint, reference text, description text, codes text[])
      cross join lateral (select coalesce(app.reference_key(r.reference), '') as reference_key) k
  ), earlier as materialized (
    select w.file_id, w.row_no, w.reference_key, w.transacted_on, w.rupiah,
      row_number() over (partition by w.reference_key, w.transacted_on, w.rupiah order by w.file_id, w.row_no) as nth,
      row_number() over (partition by w.reference_key, w.transacted_on order by w.file_id, w.row_no) as position
    from (select distinct s.reference_key, s.day from stated_row s where s.reference_key <> '') s
      join reconciliation_row w on w.tenant_id = f.tenant_id and w.reference_key = s.reference_key and w.reference_key <> '' and w.transacted_on = s.day
        and w.standing <> 'REPEATED'
  )
  insert into reconciliation_row (file_id, row_no, tenant_id, transacted_on, rupiah, reference, reference_key, description, codes, standing, earlier_file_id,
    earlier_row_no)
  select taken, s.no, f.tenant_id, s.day, s.rupiah, s.reference, s.reference_key, s.description, s.codes,
    case when same.file_id is not null then 'REPEATED' when other.file_id is not null then 'CONFLICT' else 'NEW' end,
    coalesce(same.file_id, other.file_id), coalesce(same.row_no, other.row_no)
  from stated_row s
    left join earlier same on same.reference_key = s.reference_key and same.transacted_on = s.day and same.rupiah = s.rupiah and same.nth = s.nth
    left join earlier other on other.reference_key = s.reference_key and other.transacted_on = s.day and other.position = 1;
  return taken;
end $$;
alter function app.take_reconciliation_file owner to payung_crossing;
revoke execute on function app.take_reconciliation_file from public;
grant execute on function app.take_reconciliation_file to payung_app;
