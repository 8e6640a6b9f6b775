-- Keeps the counts of `cover_end` with each statement that gives people months or takes them away: of everybody whom it names, whose cover ended before it
-- against whose ends after it. Somebody is followed where a signed decree of anybody insures them in the next month and in all of the same programmes. It
-- looks across tenants, and holds the lock that keeps two signings apart.
create or replace function app.count_cover_ends() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  execute format($sql$
    with held as materialized (
      select h.tenant_id, h.decree_id, h.village_code, h.person_id, h.programme_id, h.from_month, h.until_month, c.decree_id is not null as is_new
      from (select distinct person_id from came) s join decree_holding h using (person_id)
        left join came c on (c.decree_id, c.line_no, c.entry_decree_id) = (h.decree_id, h.line_no, h.entry_decree_id)
      where h.from_month < h.until_month
    ), versions as materialized (
      select v.*, p.insurance_programmes from (
        select 1 as sign, tenant_id, decree_id, village_code, person_id, programme_id, from_month, until_month from held
        union all
        select -1, tenant_id, decree_id, village_code, person_id, programme_id, from_month, until_month from held where not is_new
        union all
        select -1, tenant_id, decree_id, village_code, person_id, programme_id, from_month, until_month from %s) v
        join programme p on p.id = v.programme_id
    )
    insert into cover_end (tenant_id, decree_id, village_code, lost_from, people)
    select v.tenant_id, v.decree_id, v.village_code, v.until_month, sum(v.sign) from versions v
    where not exists (select from versions n where n.sign = v.sign and n.person_id = v.person_id and n.from_month <= v.until_month
      and n.until_month > v.until_month and n.insurance_programmes @> v.insurance_programmes)
    group by 1, 2, 3, 4 having sum(v.sign) <> 0 order by 1, 2, 3, 4
    on conflict (tenant_id, decree_id, village_code, lost_from) do update set people = cover_end.people + excluded.people
  $sql$, case tg_op when 'UPDATE' then 'former where from_month < until_month' else 'came where false' end);
  return null;
end $$;
alter function app.count_cover_ends owner to payung_crossing;
revoke execute on function app.count_cover_ends from public;
