-- Takes in a list of paid claims with the rows that cannot be read; nothing of it counts before another person has confirmed it. The same content again is the earlier
-- list, unless that was rejected. People are joined to the government's own records by the blind index of their NIK, and by nothing else; whose record was merged into
-- another, to that. While a key takes over from another, somebody may be known by either of two indexes.
create or replace function app.take_earlier_benefits(asked_file uuid, stated jsonb, faults jsonb) returns table (list_id uuid, is_known boolean)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  f file;
  taken uuid;
begin
  if app.tenant_id() is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'earlier_of_whole', message = 'not for a part: constraint "earlier_of_whole"';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('earlier benefits of ' || app.tenant_id(), 0));
  select * into f from file where id = asked_file and tenant_id = app.tenant_id() and created_by = app.user_id() and purpose = 'IMPORT';
  if f.id is null then
    raise exception using errcode = '23514', constraint = 'earlier_upload', message = 'not one''s own file: constraint "earlier_upload"';
  end if;
  select k.id into taken from earlier_benefit_upload k where k.tenant_id = f.tenant_id and k.sha256 = f.sha256 and k.state <> 'REJECTED';
  if taken is not null then
    return query select taken, true;
    return;
  end if;
  -- Each row of a file stays for good.
  if (select count(*) from earlier_benefit_upload k where k.tenant_id = f.tenant_id and k.uploaded_by = app.user_id()
      and k.uploaded_at > now() - interval '1 day') >= 20 then
    raise exception using errcode = '23514', constraint = 'earlier_uploads_of_day', message = 'twenty in a day: constraint "earlier_uploads_of_day"';
  end if;
  if exists (select from jsonb_to_recordset(stated) r(area text) join tenant t on t.id = f.tenant_id
      where r.area <> t.area_code and not starts_with(r.area, t.area_code || '.')) then
    raise exception using errcode = '23514', constraint = 'earlier_area', message = 'not of this government: constraint "earlier_area"';
  end if;
  insert into earlier_benefit_upload (tenant_id, file_name, sha256, row_count, total_rupiah, first_paid_on, last_paid_on, fault_count, uploaded_by)
    select f.tenant_id, f.name, f.sha256, count(*), sum(r.rupiah), min(r.paid), max(r.paid),
      (select count(distinct x.no) from jsonb_to_recordset(faults) x(no integer)), app.user_id()
    from jsonb_to_recordset(stated) r(paid date, rupiah bigint) returning id into taken;
  insert into earlier_benefit (id, upload_id, tenant_id, row_no, worker_id, name, national_id_cipher, national_id_prefix, membership_number, programme, event_on, paid_on,
    rupiah, area_code, claim_number, claim_key, recipient)
  select r.id, taken, f.tenant_id, r.no, w.id, r.name, decode(r.cipher, 'hex'), r.prefix, r.number, r.programme, r.event, r.paid, r.rupiah, r.area, r.claim, r.key,
    r.recipient
  from jsonb_to_recordset(stated) r(id uuid, no integer, name text, cipher text, prefix text, indexes jsonb, number text, programme text, event date, paid date,
      rupiah bigint, area text, claim text, key text, recipient text)
    left join lateral (
      select k.id from jsonb_array_elements_text(r.indexes) x
        join person p on p.blind_index = decode(x, 'hex')
        join worker n on n.person_id = p.id
        join worker k on k.id = case when n.superseded_by is null then n.id else app.current_record(n.id) end and k.tenant_id = f.tenant_id
      limit 1) w on true;
  insert into earlier_benefit_fault (upload_id, tenant_id, row_no, field, fault, cell)
    select distinct taken, f.tenant_id, x.no, x.field, x.fault, x.cell from jsonb_to_recordset(faults) x(no integer, field text, fault text, cell text);
  update earlier_benefit_upload set matched_count = (select count(*) from earlier_benefit b where b.upload_id = taken and b.worker_id is not null) where id = taken;
  perform app.judge_earlier_benefits(taken);
  return query select taken, false;
end $$;
alter function app.take_earlier_benefits owner to payung_crossing;
revoke execute on function app.take_earlier_benefits from public;
grant execute on function app.take_earlier_benefits to payung_app;
