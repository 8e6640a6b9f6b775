-- Where the kept counts of months differ from a recount of everything, apart from what waits to be counted; with `repair` that is counted anew at once.
create or replace function app.verify_protection(repair boolean)
returns table (tenant_id uuid, decree_id uuid, village_code text, month date, step smallint, people bigint, recounted bigint, rupiah bigint, rupiah_recounted bigint)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payung fold protection', 0));
  return query with stale as materialized (
    select s.decree_id, s.village_code from app.stale_protection() s
  ), place as materialized (
    select h.decree_id, h.village_code from decree_holding h union select c.decree_id, c.village_code from protection_count c
  ), known as materialized (
    select p.decree_id, p.village_code from place p where (p.decree_id, p.village_code) not in (select s.decree_id, s.village_code from stale s)
  ), recount as materialized (
    select r.* from (select array_agg(k.decree_id) as decrees, array_agg(k.village_code) as villages from known k having count(*) > 0) k
      cross join lateral app.recount_many_protection(k.decrees, k.villages, '-infinity', 'infinity') r
  ), difference as materialized (
    select d.tenant_id, d.decree_id, d.village_code, d.month, d.step, d.payer_tenant_id, d.payer_name, d.funding_source, d.last_paid,
      sum(d.people) filter (where d.is_kept) as people, sum(d.people) filter (where not d.is_kept) as recounted,
      sum(d.rupiah) filter (where d.is_kept)::bigint as rupiah, sum(d.rupiah) filter (where not d.is_kept)::bigint as rupiah_recounted
    from (
      select c.tenant_id, c.decree_id, c.village_code, c.month, c.step, c.payer_tenant_id, c.payer_name, c.funding_source, c.last_paid, c.people, c.people_once,
        c.rupiah, c.paid_rupiah, true as is_kept
      from protection_count c join known k on k.decree_id = c.decree_id and k.village_code = c.village_code
      union all
      select r.tenant_id, r.decree_id, r.village_code, r.month, r.step, r.payer_tenant_id, r.payer_name, r.funding_source, r.last_paid, r.people, r.people_once,
        r.rupiah, r.paid_rupiah, false from recount r) d
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    having sum(d.people) filter (where d.is_kept) is distinct from sum(d.people) filter (where not d.is_kept)
      or sum(d.people_once) filter (where d.is_kept) is distinct from sum(d.people_once) filter (where not d.is_kept)
      or sum(d.rupiah) filter (where d.is_kept) is distinct from sum(d.rupiah) filter (where not d.is_kept)
      or sum(d.paid_rupiah) filter (where d.is_kept) is distinct from sum(d.paid_rupiah) filter (where not d.is_kept)
  ), repaired as (
    insert into protection_change (tenant_id, decree_id, village_code, is_place)
    select distinct d.tenant_id, d.decree_id, d.village_code, true from difference d where repair
  )
  select d.tenant_id, d.decree_id, d.village_code, d.month, d.step, coalesce(d.people, 0), coalesce(d.recounted, 0), coalesce(d.rupiah, 0),
    coalesce(d.rupiah_recounted, 0)
  from difference d order by 1, 2, 3, 4, 5;
  if repair then
    while app.fold_protection(1000) >= 1000 loop end loop;
  end if;
end $$;
alter function app.verify_protection owner to payung_crossing;
revoke execute on function app.verify_protection from public;
grant execute on function app.verify_protection to payung_jobs;
