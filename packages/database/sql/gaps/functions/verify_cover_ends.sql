-- Where the kept ends of cover differ from a recount, apart from those of people whose reported death waits to be counted (`app.fold_protection`); with `repair` they are put
-- right in the same transaction. No signing comes between.
create or replace function app.verify_cover_ends(repair boolean)
returns table (tenant_id uuid, decree_id uuid, village_code text, lost_from date, people integer, recounted integer, without_death integer, without_death_recounted integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  return query with waiting as materialized (
    select distinct h.decree_id, h.village_code, h.until_month
    from app.families_of(array(select distinct c.worker_id from protection_change c where c.worker_id is not null)) f join decree_holding h on h.worker_id = f.member
  ), difference as materialized (
    select coalesce(k.tenant_id, r.tenant_id) as tenant_id, coalesce(k.decree_id, r.decree_id) as decree_id, coalesce(k.village_code, r.village_code) as village_code,
      coalesce(k.lost_from, r.lost_from) as lost_from, coalesce(k.people, 0) as people, coalesce(r.people, 0) as recounted,
      coalesce(k.without_death, 0) as without_death, coalesce(r.without_death, 0) as without_death_recounted
    from cover_end k full join app.recounted_cover_ends() r on (r.tenant_id, r.decree_id, r.village_code, r.lost_from) = (k.tenant_id, k.decree_id, k.village_code, k.lost_from)
    where (coalesce(k.people, 0) <> coalesce(r.people, 0) or coalesce(k.without_death, 0) <> coalesce(r.without_death, 0))
      and not exists (select from waiting w where (w.decree_id, w.village_code, w.until_month)
        = (coalesce(k.decree_id, r.decree_id), coalesce(k.village_code, r.village_code), coalesce(k.lost_from, r.lost_from)))
  ), repaired as (
    insert into cover_end as c (tenant_id, decree_id, village_code, lost_from, people, without_death)
    select d.tenant_id, d.decree_id, d.village_code, d.lost_from, d.recounted, d.without_death_recounted from difference d where repair
    on conflict on constraint cover_end_pkey do update set people = excluded.people, without_death = excluded.without_death
  )
  select * from difference d order by 1, 2, 3, 4;
end $$;
alter function app.verify_cover_ends owner to payung_crossing;
revoke execute on function app.verify_cover_ends from public;
grant execute on function app.verify_cover_ends to payung_jobs;
