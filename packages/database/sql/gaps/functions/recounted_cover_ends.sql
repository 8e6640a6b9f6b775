-- All ends counted anew, by sets and not as `app.cover_lost` looks at each: for `payung verify-rollups`, which holds the kept counts against it.
create or replace function app.recounted_cover_ends()
returns table (tenant_id uuid, decree_id uuid, village_code text, lost_from date, people integer, without_death integer)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with recursive merged (id, record_id) as (
    select w.id, w.id from worker w where w.superseded_by is null and exists (select from worker m where m.superseded_by = w.id)
    union all
    select w.id, m.record_id from merged m join worker w on w.superseded_by = m.id
  ), held as materialized (
    select row_number() over () as no, h.*, p.insurance_programmes, coalesce(m.record_id, h.worker_id) as record_id
    from decree_holding h join programme p on p.id = h.programme_id left join merged m on m.id = h.worker_id where h.from_month < h.until_month
  ), follows as (
    select h.no, n.insurance_programmes from held h join held n on n.person_id = h.person_id and n.from_month <= h.until_month and n.until_month > h.until_month
    union all
    select h.no, n.insurance_programmes from held h join held n on n.record_id = h.record_id and n.from_month <= h.until_month and n.until_month > h.until_month
    union all
    select h.no, n.insurance_programmes from held h join held n on (n.decree_id, n.line_no) = (h.decree_id, h.line_no) and n.from_month = h.until_month
  ), dead as materialized (
    select coalesce(m.record_id, d.worker_id) as record_id from app.reported_death d left join merged m on m.id = d.worker_id
  ), insured as (
    select f.no, array_agg(distinct i.programme) as programmes from follows f cross join unnest(f.insurance_programmes) i(programme) group by 1
  )
  select h.tenant_id, h.decree_id, h.village_code, h.until_month, count(*)::integer,
    (count(*) filter (where 'DEATH' = any (h.insurance_programmes) and not 'DEATH' = any (coalesce(i.programmes, '{}'))))::integer
  from held h left join insured i on i.no = h.no
  where not h.has_left and not h.insurance_programmes <@ coalesce(i.programmes, '{}')
    and not exists (select from worker w where w.id in (h.worker_id, h.record_id) and w.status = 'DECEASED')
    and h.record_id not in (select d.record_id from dead d)
  group by 1, 2, 3, 4;
$$;
alter function app.recounted_cover_ends owner to payung_crossing;
revoke execute on function app.recounted_cover_ends from public;
