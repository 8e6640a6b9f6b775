-- Counts anew where the cover of these people ends, by all records that were merged into the same. Under the lock that keeps two signings apart, which comes first: a signing
-- that is under way has lines that nobody else sees yet. Runs with the rights of the function that calls it.
create or replace function app.recount_ends_of_people(workers uuid[]) returns void language plpgsql volatile set search_path = public, pg_temp as $$
begin
  if cardinality(workers) = 0 then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  perform app.recount_cover_ends(array(select distinct row(h.tenant_id, h.decree_id, h.village_code, h.until_month, 0, 0)::cover_end
    from app.families_of(workers) f join decree_holding h on h.worker_id = f.member));
end $$;
revoke execute on function app.recount_ends_of_people from public;
grant execute on function app.recount_ends_of_people to payung_crossing;
