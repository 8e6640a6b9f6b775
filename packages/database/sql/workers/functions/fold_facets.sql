-- Brings the bits of some blocks up to date, in one statement: what it takes away from the changes is in the bits, or neither has happened. What a
-- transaction adds meanwhile is not among what it takes, so that those people stay out of date and are read from their rows.
-- A load folds before anybody has gathered statistics of it: the people of a block are looked up by their numbers whatever the planner takes the list for.
-- Answers how many blocks it has folded: 0, and nothing is left but what came meanwhile.
create or replace function app.fold_facets(blocks_max integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' set enable_seqscan = off as $$
declare
  folded integer;
  people bigint;
begin
  if not exists (select from facet_change) and not exists (select from cover_change) then return 0; end if;
  -- Two at once would both add to bits as they were before. The statement after it sees what it has waited for.
  perform pg_advisory_xact_lock(hashtextextended('payung fold facets', 0));
  -- In one statement, so that no change is taken away which it has not looked up.
  with found as materialized (select c.tenant_id, c.number from app.covers_changed(null) c), looked_up as (delete from cover_change)
  insert into facet_change (tenant_id, block, numbers) select f.tenant_id, f.number / 8192, array_agg(f.number) from found f group by 1, 2;
  with chosen as materialized (
    select tenant_id, block from facet_change group by 1, 2 order by 1, 2 limit blocks_max
  ), taken as materialized (
    delete from facet_change c using chosen k where c.tenant_id = k.tenant_id and c.block = k.block returning c.tenant_id, c.block, c.numbers
  ), stale as materialized (
    select t.tenant_id, t.block, app.bits_of(array_agg(distinct n)) as bits, array_agg(distinct n) as numbers
    from taken t, unnest(t.numbers) n group by 1, 2
  ), fresh as materialized (
    select c.tenant_id, c.block, s.field, s.value, app.bits_of(array_agg(s.number)) as bits
    from stale c, lateral (select * from app.facet_source f where f.tenant_id = c.tenant_id and f.number = any(c.numbers) offset 0) s
    group by 1, 2, 3, 4
    union all
    -- In which months they are insured stands in other tables, which are read for all people of a block at once.
    select c.tenant_id, c.block, 'COVER', s.cover collate "C", app.bits_of(array_agg(s.number))
    from stale c, lateral (select * from app.cover_source(c.tenant_id, c.numbers) offset 0) s group by 1, 2, 4
  ), former as materialized (
    select b.tenant_id, b.block, b.field, b.value, b.bits, b.bits & ~s.bits as others
    from stale s join facet_bits b on b.tenant_id = s.tenant_id and b.block = s.block
  ), merged as materialized (
    select tenant_id, field, value, block, o.bits as former,
      case when o.others is null then f.bits when f.bits is null then o.others else o.others | f.bits end as bits
    from fresh f full join former o using (tenant_id, block, field, value)
  ), emptied as (
    delete from facet_bits b using merged m
    where bit_count(m.bits) = 0 and b.tenant_id = m.tenant_id and b.field = m.field and b.value = m.value and b.block = m.block
  ), written as (
    insert into facet_bits as b (tenant_id, field, value, block, bits)
    select tenant_id, field, value, block, bits from merged where bit_count(bits) > 0 and bits is distinct from former
    on conflict (tenant_id, field, value, block) do update set bits = excluded.bits
  )
  select (select count(*) from chosen), (select coalesce(sum(cardinality(numbers)), 0) from stale) into folded, people;
  -- The planner takes a table that was filled just now for an empty one: facets of several fields then took ten times as long.
  if people >= 1000 then analyze facet_bits, facet_change; end if;
  return folded;
end $$;
alter function app.fold_facets owner to payung_crossing;
revoke execute on function app.fold_facets from public;
grant execute on function app.fold_facets to payung_jobs;
