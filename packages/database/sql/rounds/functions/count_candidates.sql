-- Keeps the totals of rounds, once for each statement. Rounds are counted in the order of their ids, so that of two statements each can end.
create or replace function app.count_candidates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into round_candidate_count as k (round_id, tenant_id, candidates, accepted)
    select c.round_id, c.tenant_id, count(*), count(c.accepted_at) from added c group by 1, 2 order by 1
    on conflict (round_id) do update set candidates = k.candidates + excluded.candidates, accepted = k.accepted + excluded.accepted;
  elsif tg_op = 'DELETE' then
    insert into round_candidate_count as k (round_id, tenant_id, candidates, accepted)
    select c.round_id, c.tenant_id, -count(*), -count(c.accepted_at) from removed c group by 1, 2 order by 1
    on conflict (round_id) do update set candidates = k.candidates + excluded.candidates, accepted = k.accepted + excluded.accepted;
  else
    insert into round_candidate_count as k (round_id, tenant_id, candidates, accepted)
    select c.round_id, c.tenant_id, sum(c.candidates), sum(c.accepted) from (
      select a.round_id, a.tenant_id, count(*) as candidates, count(a.accepted_at) as accepted from added a group by 1, 2
      union all
      select r.round_id, r.tenant_id, -count(*), -count(r.accepted_at) from removed r group by 1, 2) c
    group by 1, 2 having sum(c.candidates) <> 0 or sum(c.accepted) <> 0 order by 1
    on conflict (round_id) do update set candidates = k.candidates + excluded.candidates, accepted = k.accepted + excluded.accepted;
  end if;
  return null;
end $$;
alter function app.count_candidates owner to payung_crossing;
revoke execute on function app.count_candidates from public;
