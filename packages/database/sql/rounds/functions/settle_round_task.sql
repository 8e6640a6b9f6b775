-- Sending makes candidates, in the statement that sends: nobody can send and leave them out. Sent again, what is no longer proposed goes.
-- Of a record that was merged, the candidate is whoever stands at the end, however many it went through.
-- What was sent of a record before it was merged stays one candidate with all who proposed it: sent again, a proposal goes to the candidate that stands for
-- the same person, whichever of the merged records it was made of. Nothing is moved, so that a merge can still be undone.
create or replace function app.settle_round_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_task_step (task_id, tenant_id, from_state, to_state, remarks, by_user)
  values (new.id, new.tenant_id, old.state, new.state, case when new.state in ('SENT', 'RETURNED', 'ACCEPTED') then new.remarks end, app.user_id());
  -- One after the other in a round: of two that send at once, neither removes a candidate whom the other brings, and both count them in the same order.
  if new.state in ('SENT', 'ACCEPTED') then
    insert into round_candidate_count as k (round_id, tenant_id, candidates, accepted) values (new.round_id, new.tenant_id, 0, 0)
    on conflict (round_id) do update set candidates = k.candidates;
  end if;
  if new.state = 'SENT' then
    -- Of a merged record that is no candidate yet, the one that was kept, however many it went through.
    insert into candidate (tenant_id, round_id, person_id, worker_id, village_code)
    select new.tenant_id, new.round_id, s.person_id, s.stands, s.village_code
    from app.candidates_said(new) s where s.candidate_id is null order by s.rank nulls last, s.person_id
    on conflict (round_id, person_id) do nothing;
    with said as materialized (select * from app.candidates_said(new)),
    gone as (
      delete from candidate_source s where s.task_id = new.id and not exists (select from said where said.candidate_id = s.candidate_id))
    insert into candidate_source (candidate_id, task_id, tenant_id, proposer_tenant_id, rank)
    select s.candidate_id, new.id, new.tenant_id, new.proposer_tenant_id, min(s.rank) from said s where s.candidate_id is not null group by s.candidate_id
    on conflict (candidate_id, task_id) do update set rank = excluded.rank, sent_at = now();
    delete from candidate c where c.round_id = new.round_id and not exists (select from candidate_source s where s.candidate_id = c.id);
  elsif new.state = 'ACCEPTED' then
    update candidate_source set accepted_at = now() where task_id = new.id;
    update candidate c set accepted_at = now() from candidate_source s
    where s.task_id = new.id and s.candidate_id = c.id and c.accepted_at is null;
  end if;
  return null;
end $$;
alter function app.settle_round_task owner to payung_crossing;
revoke execute on function app.settle_round_task from public;
