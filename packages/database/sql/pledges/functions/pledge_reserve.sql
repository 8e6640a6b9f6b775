-- Who waits for a pledge: the reserve of the region's locked lists, where the pledge is for and in the occupations that it names, alive and there, insured
-- alike by no signed decree in its months, and taken by no other pledge or the draft of an amendment that replaces somebody of one, under this record or one that
-- was merged into it. In the published order: list by list as they were locked, within a list place by place. Somebody on two lists stands where they come first.
-- `packages/domain/src/pledge/match-pledge.ts` takes the same. As many as the pledge pays for; everybody where it names no number. Several hundred thousand are
-- sorted: in memory.
create or replace function app.pledge_reserve(p pledge, own_draft uuid default null)
returns table (cohort_id uuid, worker_id uuid, person_id bigint, district_code text, occupation_code text, place bigint)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with held as materialized (
    select h.person_id from decree_holding h join programme g on g.id = h.programme_id and g.insurance_programmes && p.insurance_programmes
    where h.from_month < h.until_month and h.from_month < p.until_month and p.from_month < h.until_month
    union
    select x.person_id from pledge_place x where x.released_at is null and x.months && daterange(p.from_month, p.until_month)
    union
    select e.person_id from decree_entry e join decree k on k.id = e.decree_id and k.state in ('DRAFT', 'REVIEW', 'APPROVED') and k.id is distinct from own_draft
    where e.pledge_id is not null
  ), taken as materialized (
    select h.person_id from held h
    union
    select n.person_id from worker o join worker n on n.id = app.current_record(o.id)
    where o.tenant_id = p.region_tenant_id and o.superseded_by is not null and o.person_id in (select h.person_id from held h)
  ), waiting as not materialized (
    select m.cohort_id, w.id as worker_id, w.person_id, w.village_code, w.occupation_code, c.locked_at, m.place, m.area_code
    from cohort c join cohort_member m on m.cohort_id = c.id and m.standing = 'RESERVE'
      join worker w on w.id = m.worker_id and w.superseded_by is null and w.status in ('CANDIDATE', 'VERIFIED')
      join worker_listing l on l.tenant_id = c.tenant_id and l.worker_id = w.id and l.level = 'FULL'
    where c.tenant_id = p.region_tenant_id and c.state = 'LOCKED'
      and (cardinality(p.area_codes) = 0
        or exists (select from unnest(p.area_codes) a(code) where a.code = w.village_code or starts_with(w.village_code, a.code || '.')))
      and (cardinality(p.occupation_codes) = 0 or w.occupation_code = any (p.occupation_codes))
      and w.person_id not in (select t.person_id from taken t)
  ), front as materialized (
    select * from waiting n where p.workers is not null order by n.locked_at, n.cohort_id, n.place, n.area_code limit p.workers
  ), is_enough as (
    -- As many different people as are wanted, or all who wait. Otherwise somebody stands on two lists, or no number is named: everybody is looked at.
    select p.workers is not null and (count(distinct n.person_id) = p.workers or count(*) < p.workers) as answer from front n
  ), of_one_person as (
    select distinct on (n.person_id) n.* from (
      select * from front where (select answer from is_enough)
      union all
      select * from waiting where not (select answer from is_enough)) n
    order by n.person_id, n.locked_at, n.cohort_id, n.place, n.area_code
  )
  select q.cohort_id, q.worker_id, q.person_id, split_part(q.village_code, '.', 1) || '.' || split_part(q.village_code, '.', 2) || '.'
      || split_part(q.village_code, '.', 3), q.occupation_code,
    row_number() over (order by q.locked_at, q.cohort_id, q.place, q.area_code)
  from of_one_person q order by 6 limit p.workers;
$$;
alter function app.pledge_reserve owner to payung_crossing;
revoke execute on function app.pledge_reserve from public;
