-- Takes in a list of events with the rows that cannot be read; nothing of it is reported before another person has confirmed it. The same content again is the earlier
-- list, unless that was rejected or taken back. A record of another government is nobody's here.
create or replace function app.take_life_events(asked_file uuid, asked_source text, stated jsonb) returns table (list_id uuid, is_known boolean)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  f file;
  taken uuid;
begin
  if app.tenant_id() is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'life_events_of_whole', message = 'not for a part: constraint "life_events_of_whole"';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('life event lists of ' || app.tenant_id(), 0));
  select * into f from file where id = asked_file and tenant_id = app.tenant_id() and created_by = app.user_id() and purpose = 'IMPORT';
  if f.id is null then
    raise exception using errcode = '23514', constraint = 'life_events_file', message = 'not one''s own file: constraint "life_events_file"';
  end if;
  select k.id into taken from life_event_upload k where k.tenant_id = f.tenant_id and k.sha256 = f.sha256 and k.state not in ('REJECTED', 'WITHDRAWN');
  if taken is not null then
    return query select taken, true;
    return;
  end if;
  -- Each row of a file stays for good.
  if (select count(*) from life_event_upload k where k.tenant_id = f.tenant_id and k.uploaded_by = app.user_id()
      and k.uploaded_at > now() - interval '1 day') >= 20 then
    raise exception using errcode = '23514', constraint = 'life_event_lists_of_day', message = 'twenty in a day: constraint "life_event_lists_of_day"';
  end if;
  insert into life_event_upload (tenant_id, file_name, sha256, source, row_count, uploaded_by)
    values (f.tenant_id, f.name, f.sha256, asked_source, jsonb_array_length(stated), app.user_id()) returning id into taken;
  insert into life_event_row (upload_id, row_no, tenant_id, verdict, worker_id, name, national_id_prefix, membership_number, kind, event_day, day_precision, place,
    at_work, of_occupational_illness, is_other_name, faults)
  select taken, r.no, f.tenant_id, case when r.faults is null then 'NEW' else 'UNREADABLE' end, w.id, r.name, r.prefix, r.number, r.kind, r.day, r.precision, r.place,
    r.work, r.illness, coalesce(r.other, false), r.faults
  from jsonb_to_recordset(stated) r(no integer, worker uuid, name text, prefix text, number text, kind text, day date, precision text, place text, work boolean,
      illness boolean, other boolean, faults jsonb)
    left join worker w on w.id = r.worker and w.tenant_id = f.tenant_id and w.superseded_by is null;
  perform app.judge_life_event_rows(taken, false);
  return query select taken, false;
end $$;
alter function app.take_life_events owner to payung_crossing;
revoke execute on function app.take_life_events from public;
grant execute on function app.take_life_events to payung_app;
