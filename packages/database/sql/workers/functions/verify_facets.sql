-- Where the bits say something else than the rows that lists show, of everybody whose bits are not out of date: by viewer, field and value, how many
-- people have a bit that they should not have, or none that they should. With `repair` the blocks that differ count as out of date, and are folded.
-- Of one viewer at a time, in the snapshot of one statement: people may change meanwhile.
create or replace function app.verify_facets(asked_tenant uuid, repair boolean)
returns table (field text, value text, kept bigint, recounted bigint, people bigint)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  return query with changed as materialized (
    select n / 8192 as block, app.bits_of(array_agg(n)) as bits
    from (select unnest(c.numbers) from facet_change c where c.tenant_id = asked_tenant union all select c.number from app.covers_changed(asked_tenant) c) x(n) group by 1
  ), right_bits as (
    select s.field, s.value, s.number / 8192 as block, app.bits_of(array_agg(s.number)) as bits
    from app.facet_source s where s.tenant_id = asked_tenant group by 1, 2, 3
    union all
    select 'COVER', s.cover collate "C", s.number / 8192, app.bits_of(array_agg(s.number))
    from app.cover_source(asked_tenant, array(select l.number from worker_listing l where l.tenant_id = asked_tenant)) s group by 2, 3
  ), compared as (
    select f.field, f.value, f.block, ~coalesce(c.bits, 0::bit(8192)) as settled, coalesce(b.bits, 0::bit(8192)) as kept, coalesce(r.bits, 0::bit(8192)) as recounted
    from (select * from facet_bits o where o.tenant_id = asked_tenant) b
    full join right_bits r on r.field = b.field and r.value = b.value and r.block = b.block
    cross join lateral (select coalesce(b.field, r.field), coalesce(b.value, r.value), coalesce(b.block, r.block)) f(field, value, block)
    left join changed c on c.block = f.block
  ), different as materialized (
    select d.field, d.value, d.block, bit_count(d.kept & d.settled) as kept, bit_count(d.recounted & d.settled) as recounted,
      bit_count((d.kept # d.recounted) & d.settled) as people
    from compared d where bit_count((d.kept # d.recounted) & d.settled) > 0
  ), marked as (
    insert into facet_change (tenant_id, block, numbers)
    select asked_tenant, d.block, (select array_agg(n) from generate_series(d.block * 8192, d.block * 8192 + 8191) n)
    from (select distinct x.block from different x) d where repair
  )
  select d.field, d.value, sum(d.kept)::bigint, sum(d.recounted)::bigint, sum(d.people)::bigint from different d group by 1, 2 order by 1, 2;
end $$;
alter function app.verify_facets owner to payung_crossing;
revoke execute on function app.verify_facets from public;
grant execute on function app.verify_facets to payung_jobs;
