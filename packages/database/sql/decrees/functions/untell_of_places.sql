-- Reports of deaths were taken back: decrees on which nobody else is reported dead say no more that a place becomes free.
create or replace function app.untell_of_places(asked_workers uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with named as materialized (
    select distinct h.decree_id, h.tenant_id from app.families_of(asked_workers) f join decree_holding h on h.worker_id = f.member
  ), waiting as materialized (
    select distinct h.decree_id from app.records_of_dead() g(worker_id) join decree_holding h on h.worker_id = g.worker_id and h.until_month > app.today()
      join named t on t.decree_id = h.decree_id
  )
  update notice n set read_at = now() from named t
  where n.kind = 'DECREE_PLACE_FREED' and n.read_at is null and n.tenant_id = t.tenant_id and n.params ->> 'decreeId' = t.decree_id::text
    and not exists (select from waiting w where w.decree_id = t.decree_id);
$$;
alter function app.untell_of_places owner to payung_crossing;
revoke execute on function app.untell_of_places from public;
