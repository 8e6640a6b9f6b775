-- Where the kept totals of rounds differ from a recount. With `repair` each difference is added to what is kept by then: a statement that changes candidates
-- meanwhile adds its own, and nobody waits.
create or replace function app.verify_candidate_counts(repair boolean)
returns table (tenant_id uuid, round_id uuid, candidates integer, recounted integer, accepted integer, accepted_recounted integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  -- Two repairs at once would both add the same difference.
  if repair then perform pg_advisory_xact_lock(hashtext('verify_candidate_counts')); end if;
  return query with recount as (
    select c.tenant_id, c.round_id, count(*)::int as candidates, count(c.accepted_at)::int as accepted from candidate c group by 1, 2
  ), difference as materialized (
    select coalesce(k.tenant_id, r.tenant_id) as tenant_id, coalesce(k.round_id, r.round_id) as round_id, coalesce(k.candidates, 0) as candidates,
      coalesce(r.candidates, 0) as recounted, coalesce(k.accepted, 0) as accepted, coalesce(r.accepted, 0) as accepted_recounted
    from round_candidate_count k full join recount r on r.round_id = k.round_id
    where coalesce(k.candidates, 0) <> coalesce(r.candidates, 0) or coalesce(k.accepted, 0) <> coalesce(r.accepted, 0)
  ), repaired as (
    insert into round_candidate_count as k (round_id, tenant_id, candidates, accepted)
    select d.round_id, d.tenant_id, d.recounted - d.candidates, d.accepted_recounted - d.accepted from difference d where repair order by 1
    on conflict on constraint round_candidate_count_pkey do update set candidates = k.candidates + excluded.candidates, accepted = k.accepted + excluded.accepted
  )
  select * from difference d order by 1, 2;
end $$;
alter function app.verify_candidate_counts owner to payung_crossing;
revoke execute on function app.verify_candidate_counts from public;
grant execute on function app.verify_candidate_counts to payung_jobs;
