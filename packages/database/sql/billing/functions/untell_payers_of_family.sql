-- A report of a death was taken back: of the lists on which the person stands, those that hold up no other family say so no more.
create or replace function app.untell_payers_of_family(asked_worker uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with told as materialized (
    select distinct l.list_id, l.decree_id, l.tenant_id from app.record_family(asked_worker) f(id) join decree_holding h on h.worker_id = f.id
      join contribution_line l on l.decree_id = h.decree_id and l.worker_id = f.id
  )
  update notice n set read_at = now() from told t
  where n.kind = 'FAMILY_WAITS' and n.read_at is null and n.tenant_id = t.tenant_id and n.params ->> 'listId' = t.list_id::text
    and not exists (select from app.records_of_dead() g(worker_id) join contribution_line l on l.decree_id = t.decree_id and l.worker_id = g.worker_id
      where l.list_id = t.list_id and l.live and lower(l.months) <= app.today());
$$;
alter function app.untell_payers_of_family owner to payung_crossing;
revoke execute on function app.untell_payers_of_family from public;
