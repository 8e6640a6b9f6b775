-- Of the records that the tenant keeps, or has named in a locked list or a decree: each with every other that was merged into the same one, or that it
-- was merged into. A province designates people whose records its regencies and cities keep, and these are merged there: whoever names a record follows
-- it, whoever keeps it.
create or replace function app.merged_twins() returns table (worker_id uuid, twin_id uuid, record_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with merged as materialized (
    select w.id, app.current_record(w.id) as record from worker w where w.superseded_by is not null and app.area_scope() = '' and app.agency_id() is null
      and (w.tenant_id = app.tenant_id() or exists (select from decree_entry e where e.worker_id = w.id and e.tenant_id = app.tenant_id())
        or exists (select from cohort_entry e where e.worker_id = w.id and e.tenant_id = app.tenant_id()))),
  all_of as (select id, record from merged union select record, record from merged)
  select a.id, b.id, a.record from all_of a join all_of b on b.record = a.record and b.id <> a.id;
$$;
alter function app.merged_twins owner to payung_crossing;
revoke execute on function app.merged_twins from public;
grant execute on function app.merged_twins to payung_app;
