-- The villages of decrees whose counts may be out of date: those that changed, and those of whoever is the same person as somebody there, by record or by
-- number, under any decree of any tenant; what was paid for them counts there as well.
create or replace function app.stale_protection() returns table (tenant_id uuid, decree_id uuid, village_code text)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with recursive change as materialized (
    select distinct c.tenant_id, c.decree_id, c.village_code, c.list_id, c.worker_id, c.is_place from protection_change c
  ), merged (id, record_id) as (
    select w.id, w.id from worker w where w.superseded_by is null and exists (select from worker m where m.superseded_by = w.id)
      and exists (select from change c where not c.is_place)
    union all
    select w.id, m.record_id from merged m join worker w on w.superseded_by = m.id
  ), touched as materialized (
    select h.worker_id from change c join decree_holding h on h.decree_id = c.decree_id and h.village_code = c.village_code where not c.is_place
    union
    select l.worker_id from change c join contribution_line l on l.list_id = c.list_id
    union
    select c.worker_id from change c where c.worker_id is not null
  ), record as materialized (
    select t.worker_id from touched t
    union
    select o.id from touched t join merged m on m.id = t.worker_id join merged o on o.record_id = m.record_id
  ), namesake as materialized (
    -- Whoever is or was designated under the same number.
    select o.worker_id from (select distinct h.person_id from record r join decree_holding h on h.worker_id = r.worker_id) p
      join decree_holding o on o.person_id = p.person_id
    union
    select r.worker_id from record r
  ), everybody as materialized (
    select n.worker_id from namesake n
    union
    select o.id from namesake n join merged m on m.id = n.worker_id join merged o on o.record_id = m.record_id
  )
  select c.tenant_id, c.decree_id, c.village_code from change c where c.village_code is not null
  union
  select h.tenant_id, h.decree_id, h.village_code from everybody e join decree_holding h on h.worker_id = e.worker_id;
$$;
alter function app.stale_protection owner to payung_crossing;
revoke execute on function app.stale_protection from public;
