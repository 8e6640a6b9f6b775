-- Whom locked cohorts of a programme name whose decree stands or may still come, and whom amendments of such a decree have brought in since.
-- Somebody whom a signed decree left out because they had gone, and who is there again, has no place in it: a later list of the programme may name them.
create or replace function app.placed(asked_programme uuid) returns table (worker_id uuid, cohort_id uuid)
language sql stable set search_path = public, pg_temp
begin atomic
  with taking as materialized (
    -- With its signed decree where that names fewer people than the list.
    select c.id, d.id as naming from cohort c left join decree d on d.cohort_id = c.id and d.kind = 'DESIGNATION' and d.content_hash is not null
      and d.state in ('SIGNED', 'PUBLISHED') and d.people < c.members
    where c.programme_id = asked_programme and c.state = 'LOCKED' and app.quota_released(c.id) is null),
  named as materialized (
    select e.worker_id, t.id as cohort_id from taking t join cohort_entry e on e.cohort_id = t.id
      where t.naming is null or exists (select from decree_entry x where x.decree_id = t.naming and x.worker_id = e.worker_id)
    union all
    select h.worker_id, t.id from taking t join decree d on d.cohort_id = t.id and d.state in ('SIGNED', 'PUBLISHED')
      join decree_holding h on h.decree_id = d.id and h.entry_decree_id <> d.id and h.from_month < h.until_month)
  select n.worker_id, n.cohort_id from named n
  union all select m.twin_id, n.cohort_id from named n join app.merged_twins() m on m.worker_id = n.worker_id;
end;
revoke execute on function app.placed from public;
grant execute on function app.placed to payung_app, payung_crossing;
