-- Keeps `cover_end` with each statement that gives people months: adds whoever comes, and takes away the older ends of the same people that they follow now.
-- Ends that hang on more than the person (a corrected number or line, merged records, a death) are few: all ends of their decree and village are counted
-- anew. It looks across tenants, and takes the lock that keeps two signings apart.
create or replace function app.count_cover_ends() returns trigger
language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  anew cover_end[];
begin
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  with insured as materialized (
    select p.id, app.programme_bits(p.insurance_programmes) as bits from programme p
  ), newly as materialized (
    select row_number() over () as no, c.tenant_id, c.decree_id, c.line_no, c.village_code, c.worker_id, c.person_id, c.from_month, c.until_month, i.bits
    from came c join insured i on i.id = c.programme_id where c.from_month < c.until_month
  ), older as materialized (
    select row_number() over () as no, h.tenant_id, h.decree_id, h.line_no, h.village_code, h.worker_id, h.person_id, h.from_month, h.until_month, h.has_left, i.bits
    from decree_holding h join insured i on i.id = h.programme_id
    where h.person_id in (select c.person_id from came c) and h.from_month < h.until_month and not exists (
      select from came c where c.decree_id = h.decree_id and c.line_no = h.line_no and c.entry_decree_id = h.entry_decree_id)
  ), further as (
    -- Whatever does not reach beyond the first end among them follows none of them: in most years that is everything.
    select c.no, bit_or(n.bits) as bits
    from newly c join (
        select o.person_id, o.from_month, o.until_month, o.bits from older o
        union all
        select m.person_id, m.from_month, m.until_month, m.bits from newly m) n
      on n.person_id = c.person_id and n.from_month <= c.until_month and n.until_month > c.until_month
    where n.until_month > (select min(m.until_month) from newly m) group by 1
  ), followed as materialized (
    select o.no, o.tenant_id, o.decree_id, o.line_no, o.village_code, o.worker_id, o.person_id, o.until_month, o.bits, f.bits as bits_followed
    from (select p.no, bit_or(c.bits) as bits from older p join newly c on c.person_id = p.person_id and c.from_month <= p.until_month and c.until_month > p.until_month
        where not p.has_left group by 1) f
      join older o on o.no = f.no
  ), followed_before as (
    select f.no, bit_or(n.bits) as bits
    from followed f join older n on n.person_id = f.person_id and n.from_month <= f.until_month and n.until_month > f.until_month
    where n.until_month > (select min(g.until_month) from followed g) group by 1
  ), lost as (
    select c.tenant_id, c.decree_id, c.village_code, c.until_month, c.bits & ~coalesce(f.bits, 0) as bits_after, 0 as bits_before
    from newly c left join further f on f.no = c.no
    union all
    select o.tenant_id, o.decree_id, o.village_code, o.until_month, o.bits & ~o.bits_followed & ~coalesce(b.bits, 0), o.bits & ~coalesce(b.bits, 0)
    from followed o left join followed_before b on b.no = o.no
  ), change as materialized (
    select g.* from (
      select l.tenant_id, l.decree_id, l.village_code, l.until_month, sum((l.bits_after <> 0)::integer - (l.bits_before <> 0)::integer)::integer as people,
        sum((l.bits_after & 2 <> 0)::integer - (l.bits_before & 2 <> 0)::integer)::integer as without_death
      from lost l group by 1, 2, 3, 4) g
    where g.people <> 0 or g.without_death <> 0
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
    select c.worker_id from newly c join decree_holding h on h.worker_id = c.worker_id and h.person_id <> c.person_id
    union
    select f.worker_id from followed f join decree_holding h on h.worker_id = f.worker_id and h.person_id <> f.person_id
    where not exists (select from newly c where c.worker_id = f.worker_id)
  ), amended as materialized (
    select h.decree_id, h.line_no from decree_holding h where h.entry_decree_id <> h.decree_id
  ), odd as (
    select s.tenant_id, s.decree_id, s.village_code, s.until_month from (
      select c.tenant_id, c.decree_id, c.line_no, c.village_code, c.until_month, c.worker_id from newly c
      union all
      select f.tenant_id, f.decree_id, f.line_no, f.village_code, f.until_month, f.worker_id from followed f) s
    where s.worker_id in (select m.id from merged m) or s.worker_id in (select r.worker_id from renumbered r)
      or (s.decree_id, s.line_no) in (select a.decree_id, a.line_no from amended a)
      or s.worker_id in (select w.id from worker w where w.status = 'DECEASED' union all select d.worker_id from app.reported_death d)
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
