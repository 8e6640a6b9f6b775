-- Counts these ends anew, whatever was kept of them. Under the lock that keeps two signings apart; the rows of `ends` say which, not how many.
create or replace function app.recount_cover_ends(ends cover_end[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with these as materialized (select distinct e.tenant_id, e.decree_id, e.village_code, e.lost_from from unnest(ends) e),
  counted as (
    select t.tenant_id, t.decree_id, t.village_code, t.lost_from, count(l.line_no) as people, count(*) filter (where l.bits & 2 <> 0) as without_death
    from these t left join app.cover_lost l on l.decree_id = t.decree_id and l.lost_from = t.lost_from and l.village_code = t.village_code
    group by 1, 2, 3, 4)
  insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
  select c.* from counted c where c.people > 0 or exists (select from cover_end e
    where (e.tenant_id, e.decree_id, e.village_code, e.lost_from) = (c.tenant_id, c.decree_id, c.village_code, c.lost_from))
  order by 1, 2, 3, 4
  on conflict (tenant_id, lost_from, decree_id, village_code) do update set people = excluded.people, without_death = excluded.without_death;
$$;
alter function app.recount_cover_ends owner to payung_crossing;
revoke execute on function app.recount_cover_ends from public;
