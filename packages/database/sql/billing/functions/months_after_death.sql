-- Lines of a decree whose person is reported dead, and their months that nobody owes because of it (`app.reported_death`). Whichever record the death was
-- reported of, and whoever reported it: records that were merged are one person. From the lines of the decree, never from all who have died.
create or replace function app.months_after_death(asked_decree uuid) returns table (line_no integer, entry_decree_id uuid, months datemultirange)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive merged (id, record_id) as (
    select w.id, w.id from worker w where w.id in (select m.superseded_by from worker m where m.superseded_by is not null) and w.superseded_by is null
    union all
    select w.id, m.record_id from merged m join worker w on w.superseded_by = m.id
  ), place as materialized (
    select h.line_no, h.entry_decree_id, h.worker_id, h.from_month, h.until_month from decree_holding h
    where h.decree_id = asked_decree and h.from_month < h.until_month
  ), record as (
    select p.line_no, p.entry_decree_id, p.worker_id from place p
    union
    select p.line_no, p.entry_decree_id, o.id from place p join merged m on m.id = p.worker_id join merged o on o.record_id = m.record_id
  ), dead as materialized (
    select r.line_no, r.entry_decree_id, min(e.unowed_from) as from_month from record r join app.reported_death e on e.worker_id = r.worker_id group by 1, 2
  )
  select p.line_no, p.entry_decree_id, datemultirange(daterange(greatest(p.from_month, d.from_month), p.until_month))
  from dead d join place p on p.line_no = d.line_no and p.entry_decree_id = d.entry_decree_id where d.from_month < p.until_month;
$$;
alter function app.months_after_death owner to payung_crossing;
revoke execute on function app.months_after_death from public;
