-- Another person than who uploaded it confirms a list: its new events are reported in one statement, by who brought them, with everything that follows; of those that
-- are reported already its report is added. What has changed since it was read is judged again first, and only rows apply that were seen as such.
create or replace function app.confirm_life_events(asked uuid, expected integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
declare
  u life_event_upload := app.hold_life_events(asked, expected);
  written integer;
begin
  if app.user_id() = u.uploaded_by then
    raise exception using errcode = '23514', constraint = 'life_events_uploader_is_not_confirmer',
      message = 'confirmed by who uploaded it: constraint "life_events_uploader_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[u.uploaded_by], u.tenant_id);
  -- Whoever reports one of these people meanwhile waits, or was first.
  perform app.hold_lives(array(select f.head from app.families_of(array(select distinct r.worker_id from life_event_row r
    where r.upload_id = u.id and r.verdict in ('NEW', 'KNOWN'))) f));
  perform app.judge_life_event_rows(u.id, true);
  if not exists (select from life_event_row r where r.upload_id = u.id and r.verdict in ('NEW', 'KNOWN')) then
    raise exception using errcode = '23514', constraint = 'life_events_nothing_new', message = 'nothing in it applies: constraint "life_events_nothing_new"';
  end if;
  -- Of those whom the government keeps no longer nothing is reported; they were judged above as nobody.
  insert into life_event (tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, because_of_work, of_occupational_illness,
    created_by, upload_id, upload_row)
  select r.tenant_id, r.worker_id, r.kind, r.event_day, r.day_precision, r.place, r.at_work, r.at_work, r.of_occupational_illness, u.uploaded_by,
    r.upload_id, r.row_no
  from life_event_row r where r.upload_id = u.id and r.verdict = 'NEW' order by r.worker_id, r.row_no;
  get diagnostics written = row_count;
  insert into life_event_report (event_id, tenant_id, source, reported_by)
  select e.id, e.tenant_id, u.source, u.uploaded_by from life_event e where e.upload_id = u.id;
  -- An event that has twenty reports needs no further one.
  insert into life_event_report (event_id, tenant_id, source, reported_by)
  select distinct e.id, e.tenant_id, u.source, u.uploaded_by
  from life_event_row r join app.families_of(array(select k.worker_id from life_event_row k where k.upload_id = u.id and k.verdict = 'KNOWN')) f on f.worker_id = r.worker_id
    join life_event e on e.worker_id = f.member and e.kind = r.kind and e.event_day = r.event_day and e.state = 'REPORTED' and e.tenant_id = u.tenant_id
  where r.upload_id = u.id and r.verdict = 'KNOWN' and (select count(*) from life_event_report k where k.event_id = e.id) < 20
  on conflict (event_id, reported_by) do nothing;
  update life_event_upload set state = 'CONFIRMED', confirmed_by = app.user_id(), confirmed_at = now(), version = version + 1 where id = u.id;
  return written;
end $$;
alter function app.confirm_life_events owner to payung_crossing;
revoke execute on function app.confirm_life_events from public;
grant execute on function app.confirm_life_events to payung_app;
