-- Whose registration the viewer's insurer was sent and has not answered, who keeps them and since when they wait. Only its answers count, which it
-- brings itself or the government brings that keeps the record: whether that has a number already is its keeper's to know. An answer that was taken back is none, and a
-- registration that is sent anew waits anew. Nobody else has such a queue.
create or replace function app.registrations_to_answer() returns table (worker_id uuid, keeper_tenant_id uuid, sent_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.tenant_id, (a.began_at at time zone 'Asia/Pontianak')::date
  from worker_access a join worker w on w.id = a.worker_id
  where app.is_insurer(app.tenant_id()) and a.tenant_id = app.tenant_id() and a.level in ('FULL', 'REGISTERED') and a.reason_kind = 'MEMBERSHIP_CONFIRMATION'
    and a.ended_at is null and w.superseded_by is null and w.reverted_import_id is null
    and starts_with(w.village_code, app.area_scope()) and app.agency_id() is null
    and not exists (select from insurer_answer n join import_file f on f.id = n.import_id and f.tenant_id in (a.tenant_id, n.tenant_id)
      where n.worker_id = w.id and n.outcome <> 'TAKEN_BACK' and n.recorded_at >= a.began_at
        and not exists (select from insurer_answer t where t.worker_id = n.worker_id and t.import_id = n.import_id and t.outcome = 'TAKEN_BACK'));
$$;
alter function app.registrations_to_answer owner to payung_crossing;
revoke execute on function app.registrations_to_answer from public;
grant execute on function app.registrations_to_answer to payung_app;
