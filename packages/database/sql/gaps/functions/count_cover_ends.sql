-- Keeps `cover_end` with each statement that gives people months. Whoever holds nothing else is counted as they come; of whoever does, all holdings are
-- compared by person, before and after. Ends that hang on more than the person (a corrected number or line, merged records, a death) are few: all ends of
-- their decree and village are counted anew. It looks across tenants, and takes the lock that keeps two signings apart.
create or replace function app.count_cover_ends() returns trigger
language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  anew cover_end[];
begin
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  with insured as materialized (
    select p.id, app.programme_bits(p.insurance_programmes) as bits from programme p
  ), same as materialized (
    select h.tenant_id, h.decree_id, h.line_no, h.entry_decree_id, h.village_code, h.programme_id, h.worker_id, h.person_id, h.from_month, h.until_month, h.has_left
    from decree_holding h where h.person_id in (select c.person_id from came c)
  ), several as materialized (
    select s.person_id from same s group by 1 having count(*) > 1
  ), held as materialized (
    select row_number() over () as no, h.tenant_id, h.decree_id, h.village_code, h.person_id, h.from_month, h.until_month, h.has_left, i.bits,
      c.decree_id is not null as is_new
    from several s join same h on h.person_id = s.person_id join insured i on i.id = h.programme_id
      left join came c on c.decree_id = h.decree_id and c.line_no = h.line_no and c.entry_decree_id = h.entry_decree_id
    where h.from_month < h.until_month
  ), follow as materialized (
    select h.no, bit_or(n.bits) as bits_after, coalesce(bit_or(n.bits) filter (where not n.is_new), 0) as bits_before
    from held h join held n on n.person_id = h.person_id and n.from_month <= h.until_month and n.until_month > h.until_month group by 1
  ), lost as (
    select h.tenant_id, h.decree_id, h.village_code, h.until_month, h.bits & ~coalesce(f.bits_after, 0) as bits_after,
      case when h.is_new then 0 else h.bits & ~f.bits_before end as bits_before
    from held h left join follow f on f.no = h.no where not h.has_left and (h.is_new or f.bits_after <> f.bits_before)
  ), change as materialized (
    select x.tenant_id, x.decree_id, x.village_code, x.until_month, sum(x.people)::integer as people, sum(x.without_death)::integer as without_death from (
      select c.tenant_id, c.decree_id, c.village_code, c.until_month, count(*) as people, count(*) filter (where i.bits & 2 <> 0) as without_death
      from came c join insured i on i.id = c.programme_id
      where c.from_month < c.until_month and c.person_id not in (select s.person_id from several s) group by 1, 2, 3, 4
      union all
      select l.tenant_id, l.decree_id, l.village_code, l.until_month, sum((l.bits_after <> 0)::integer - (l.bits_before <> 0)::integer),
        sum((l.bits_after & 2 <> 0)::integer - (l.bits_before & 2 <> 0)::integer)
      from lost l group by 1, 2, 3, 4) x
    group by 1, 2, 3, 4 having sum(x.people) <> 0 or sum(x.without_death) <> 0
  ), moved as (
    update cover_end e set people = e.people + g.people, without_death = e.without_death + g.without_death from change g
    where (e.tenant_id, e.decree_id, e.village_code, e.lost_from) = (g.tenant_id, g.decree_id, g.village_code, g.until_month)
    returning e.tenant_id, e.decree_id, e.village_code, e.lost_from
  ), added as (
    insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
    select g.tenant_id, g.decree_id, g.village_code, g.until_month, g.people, g.without_death from change g
    where (g.tenant_id, g.decree_id, g.village_code, g.until_month) not in (select m.tenant_id, m.decree_id, m.village_code, m.lost_from from moved m)
  -- What hangs on more than the person.
  ), merged as materialized (
    select w.id from worker w where w.superseded_by is not null union select w.superseded_by from worker w where w.superseded_by is not null
  ), renumbered as materialized (
    select distinct h.worker_id from decree_holding h join same s on s.worker_id = h.worker_id and s.person_id <> h.person_id
  ), amended as materialized (
    select h.decree_id, h.line_no from decree_holding h where h.entry_decree_id <> h.decree_id
  ), odd as (
    select s.tenant_id, s.decree_id, s.village_code, s.until_month from same s
    where s.worker_id in (select m.id from merged m) or s.worker_id in (select r.worker_id from renumbered r)
      or (s.decree_id, s.line_no) in (select a.decree_id, a.line_no from amended a)
      or s.worker_id in (select w.id from worker w where w.status = 'DECEASED')
    union
    select h.tenant_id, h.decree_id, h.village_code, h.until_month from came c join renumbered r on r.worker_id = c.worker_id
      join decree_holding h on h.worker_id = c.worker_id
    union
    select h.tenant_id, h.decree_id, h.village_code, h.until_month from came c join decree_holding h on h.decree_id = c.decree_id and h.line_no = c.line_no
    where c.entry_decree_id <> c.decree_id
    union
    select h.tenant_id, h.decree_id, h.village_code, h.until_month from came c join merged m on m.id = c.worker_id
      cross join app.record_family(c.worker_id) f(id) join decree_holding h on h.worker_id = f.id
  )
  select array(select row(o.tenant_id, o.decree_id, o.village_code, o.until_month, 0, 0)::cover_end from odd o) into anew;
  if cardinality(anew) > 0 then perform app.recount_cover_ends(anew); end if;
  return null;
end $$;
alter function app.count_cover_ends owner to payung_crossing;
revoke execute on function app.count_cover_ends from public;
