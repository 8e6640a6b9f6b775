-- Lines of a decree whose person is reported dead, and their months after that of the death, which is itself owed: nobody owes them. Of a death of which only the month or
-- the year is known its last possible day counts, as in `app.credit_reason`, so that no month is both listed and a credit. Whichever record the death was
-- reported of, and whoever reported it: records that were merged are one person.
create or replace function app.months_after_death(asked_decree uuid) returns table (line_no integer, entry_decree_id uuid, months datemultirange)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive merged (id, record_id) as (
    select w.id, w.id from worker w where w.id in (select m.superseded_by from worker m where m.superseded_by is not null) and w.superseded_by is null
    union all
    select w.id, m.record_id from merged m join worker w on w.superseded_by = m.id
  ), dead as materialized (
    select coalesce(m.record_id, e.worker_id) as record_id,
      min((date_trunc('month', app.last_possible_day(e.event_day, e.day_precision)) + interval '1 month')::date) as from_month
    from life_event e left join merged m on m.id = e.worker_id where e.kind = 'DEATH' and e.state = 'REPORTED' group by 1
  )
  select h.line_no, h.entry_decree_id, datemultirange(daterange(greatest(h.from_month, d.from_month), h.until_month))
  from decree_holding h left join merged m on m.id = h.worker_id join dead d on d.record_id = coalesce(m.record_id, h.worker_id)
  where h.decree_id = asked_decree and h.from_month < h.until_month and d.from_month < h.until_month;
$$;
alter function app.months_after_death owner to payung_crossing;
revoke execute on function app.months_after_death from public;
