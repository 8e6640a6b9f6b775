-- Of some governments the people who are dead by their record, were protected by whomever, and of whom no death is reported: their families are owed and have not
-- asked. An insurance pays a family by the month of the death and not by who paid it or keeps the record: the people of a regency whom its province protects are the
-- regency's to ask. Records that were merged are one person, of whom any may hold the months and any the report; and a report stays with the government that made it
-- when the record is handed over. In sets: many are dead, and few of them are left.
create or replace function app.unasked_families_of(asked_tenants uuid[]) returns table (tenant_id uuid, worker_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive family (tenant_id, head, id, person_id) as (
    select w.tenant_id, w.id, w.id, w.person_id from worker_listing l join worker w on w.id = l.worker_id and w.tenant_id = l.tenant_id
    where l.tenant_id = any (asked_tenants) and l.status = 'DECEASED' and w.superseded_by is null
    union all
    select f.tenant_id, f.head, w.id, w.person_id from family f join worker w on w.superseded_by = f.id
  )
  select f.tenant_id, f.head from family f where exists (select from protected_span s where s.person_id = f.person_id)
  except
  select f.tenant_id, f.head from family f join life_event e on e.worker_id = f.id where e.kind = 'DEATH' and e.state = 'REPORTED';
$$;
alter function app.unasked_families_of owner to payung_crossing;
revoke execute on function app.unasked_families_of from public;
