-- Every record that was of the same person as this by the merges that were decided before an instant: a merge that was undone later still counts. A link
-- without a decision behind it has no hour, and counts as it stands now.
create or replace function app.record_family_known(of_worker uuid, known_at timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive family (id) as (
    select of_worker
    union
    select l.id from family f cross join lateral (
      select case when p.worker_a = f.id then p.worker_b else p.worker_a end as id
      from worker w join duplicate_pair p on p.tenant_id = w.tenant_id and (p.worker_a = w.id or p.worker_b = w.id)
        join duplicate_decision d on d.pair_id = p.id and d.decision = 'MERGE' and d.decided_at < known_at
      where w.id = f.id and not exists (select from duplicate_decision u where u.undoes = d.id and u.decided_at < known_at)
      union all
      select k.id from (select w.superseded_by as id, w.id as loser, w.superseded_by as winner from worker w where w.id = f.id and w.superseded_by is not null
          union all select w.id, w.id, w.superseded_by from worker w where w.superseded_by = f.id) k
      where not exists (select from duplicate_pair p join duplicate_decision d on d.pair_id = p.id and d.decision = 'MERGE' and d.winner_id = k.winner
        where (p.worker_a, p.worker_b) in ((k.loser, k.winner), (k.winner, k.loser)))
    ) l)
  select f.id from family f;
$$;
alter function app.record_family_known owner to payung_crossing;
revoke execute on function app.record_family_known from public;
