-- Whose months have changed since their bits were made, of one list or of all: in every list that shows somebody in full, by the record that they were merged into. A change
-- names records and numbers alone: a link or a merge that was under way beside it is seen by now, or says itself whose bits are out of date when it comes.
create or replace function app.covers_changed(of_tenant uuid) returns table (tenant_id uuid, number integer)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from cover_change) then return; end if;
  return query with recursive named as (
    select w.id, w.superseded_by from cover_change c cross join unnest(c.worker_ids) n(id) join worker w on w.id = n.id
    union
    select w.id, w.superseded_by from cover_change c cross join unnest(c.person_ids) n(id) join worker w on w.person_id = n.id
  ), chain (id, superseded_by) as (
    select n.id, n.superseded_by from named n
    union
    select w.id, w.superseded_by from chain c join worker w on w.id = c.superseded_by
  )
  select l.tenant_id, l.number from chain c join worker_listing l on l.worker_id = c.id and l.level = 'FULL'
  where c.superseded_by is null and (of_tenant is null or l.tenant_id = of_tenant);
end $$;
alter function app.covers_changed owner to payung_crossing;
revoke execute on function app.covers_changed from public;
