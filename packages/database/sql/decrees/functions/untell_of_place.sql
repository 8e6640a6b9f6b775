-- A report of a death was taken back: decrees on which nobody else is reported dead say no more that a place becomes free.
create or replace function app.untell_of_place(asked_worker uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with told as materialized (
    select distinct h.decree_id, h.tenant_id from app.record_family(asked_worker) f(id) join decree_holding h on h.worker_id = f.id
  )
  update notice n set read_at = now() from told t
  where n.kind = 'DECREE_PLACE_FREED' and n.read_at is null and n.tenant_id = t.tenant_id and n.params ->> 'decreeId' = t.decree_id::text
    and not exists (select from app.records_of_dead() g(worker_id) join decree_holding h on h.worker_id = g.worker_id and h.decree_id = t.decree_id and h.until_month > app.today());
$$;
alter function app.untell_of_place owner to payung_crossing;
revoke execute on function app.untell_of_place from public;
