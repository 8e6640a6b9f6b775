-- How many papers of people whom the viewer keeps still lie with the former custodian. Says a number and nothing else.
create or replace function app.documents_elsewhere(asked_workers uuid[]) returns table (worker_id uuid, documents integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, count(*)::integer
  from worker w join worker_document d on d.worker_id = w.id and d.tenant_id <> w.tenant_id and d.removed_at is null
  where w.id = any (asked_workers) and w.tenant_id = app.tenant_id() and starts_with(w.village_code, app.area_scope())
    and (app.agency_id() is null or w.agency_id = app.agency_id())
  group by w.id;
$$;
alter function app.documents_elsewhere owner to payung_crossing;
revoke execute on function app.documents_elsewhere from public;
grant execute on function app.documents_elsewhere to payung_app;
