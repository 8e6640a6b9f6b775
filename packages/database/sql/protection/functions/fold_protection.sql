-- Counts anew what may have changed: first which villages of decrees that are, then so many of them. What it takes from the changes is in the counts when it
-- commits, or neither has happened; what others add meanwhile stays. Where the cover of somebody ends who was reported dead, or is so no more, is counted anew with it: the
-- report itself waits for no signing. Answers how many it has counted: fewer than it may, and nothing is left.
create or replace function app.fold_protection(places_max integer) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  decrees uuid[];
  villages text[];
  marked integer;
  reported uuid[];
begin
  if not exists (select from protection_change) then return 0; end if;
  perform pg_advisory_xact_lock(hashtextextended('payung fold protection', 0));
  -- In one statement, so that no change is taken away which it has not seen.
  if exists (select from protection_change where not is_place) then
    with found as materialized (select s.tenant_id, s.decree_id, s.village_code from app.stale_protection() s),
    taken as (delete from protection_change c returning c.worker_id),
    placed as (
      insert into protection_change (tenant_id, decree_id, village_code, is_place) select f.tenant_id, f.decree_id, f.village_code, true from found f returning 1)
    select (select count(*) from placed), array(select distinct t.worker_id from taken t where exists (
      select from life_event e where e.worker_id = t.worker_id and e.kind = 'DEATH')) into marked, reported;
    perform app.recount_ends_of_people(reported);
    -- A list of a whole province was filled just now: the planner would look at all of it for each of its people.
    if marked >= 50 then analyze contribution_line, protected_span; end if;
  end if;
  with chosen as materialized (
    select c.decree_id, c.village_code from protection_change c where c.is_place group by 1, 2 order by 1, 2 limit places_max
  ), taken as (
    delete from protection_change c using chosen k where c.is_place and c.decree_id = k.decree_id and c.village_code = k.village_code
  )
  select array_agg(k.decree_id), array_agg(k.village_code) into decrees, villages from chosen k;
  delete from protection_count c using unnest(decrees, villages) k(decree_id, village_code) where c.decree_id = k.decree_id and c.village_code = k.village_code;
  insert into protection_count (tenant_id, decree_id, village_code, month, payer_tenant_id, payer_name, funding_source, step, last_paid, people, people_once,
    rupiah, paid_rupiah)
  select r.tenant_id, r.decree_id, r.village_code, r.month, r.payer_tenant_id, r.payer_name, r.funding_source, r.step, r.last_paid, r.people, r.people_once,
    r.rupiah, r.paid_rupiah
  from app.recount_many_protection(decrees, villages, '-infinity', 'infinity') r;
  -- The planner takes a table that was filled just now for an empty one.
  if cardinality(decrees) >= 50 then analyze protection_count, protection_change; end if;
  return coalesce(cardinality(decrees), 0);
end $$;
alter function app.fold_protection owner to payung_crossing;
revoke execute on function app.fold_protection from public;
grant execute on function app.fold_protection to payung_jobs;
