-- Whoever of the reserve waits before the last of these people in their area and may be called up in the months of this amendment: alive and there,
-- not among these people, not in this draft, and not designated alike by now, neither they nor a record that was merged with theirs.
create or replace function app.reserve_ahead(asked_decree uuid, coming uuid[]) returns table (worker_id uuid, area_code text, place integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with draft as (
    select d.*, b.cohort_id as reserve_of from decree d join decree b on b.id = d.amends_id
    where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null),
  reach as (
    select m.area_code, max(m.place) as place from draft d join unnest(coming) c(id) on true
      join cohort_member m on m.cohort_id = d.reserve_of and m.worker_id = c.id and m.standing = 'RESERVE' group by m.area_code),
  ahead as materialized (
    select m.worker_id, m.area_code, m.place from draft d join cohort_member m on m.cohort_id = d.reserve_of and m.standing = 'RESERVE'
      join reach r on r.area_code = m.area_code and m.place < r.place
      join worker w on w.id = m.worker_id and w.superseded_by is null and w.status in ('CANDIDATE', 'VERIFIED')
      join worker_listing l on l.tenant_id = d.tenant_id and l.worker_id = m.worker_id and l.level = 'FULL'
    where not exists (select from unnest(coming) c(id) where c.id = m.worker_id)
      and not exists (select from decree_entry e where e.decree_id = d.id and e.worker_id = m.worker_id and e.change <> 'REMOVE')),
  named as (
    select a.worker_id, a.worker_id as record from ahead a
    union all select a.worker_id, t.twin_id from ahead a join app.merged_twins() t on t.worker_id = a.worker_id),
  designated as (
    select n.worker_id from named n join draft d on true join decree_holding h on h.worker_id = n.record
    where h.from_month < h.until_month and h.from_month < d.until_month and d.from_month < h.until_month
      and h.programme_id in (select p.id from programme own join programme p on p.tenant_id = own.tenant_id
        and p.insurance_programmes && own.insurance_programmes where own.id = d.programme_id))
  select a.worker_id, a.area_code, a.place from ahead a where a.worker_id not in (select g.worker_id from designated g);
$$;
alter function app.reserve_ahead owner to payung_crossing;
revoke execute on function app.reserve_ahead from public;
grant execute on function app.reserve_ahead to payung_app;
