-- Of a record that was merged into one that was merged again, the candidate is whoever stands at the end.
create or replace function app.settle_round_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_task_step (task_id, tenant_id, from_state, to_state, remarks, by_user)
  values (new.id, new.tenant_id, old.state, new.state, case when new.state in ('SENT', 'RETURNED', 'ACCEPTED') then new.remarks end, app.user_id());
  if new.state = 'SENT' then
    delete from candidate_source s where s.task_id = new.id and not exists (
      select from round_answer a join worker w on w.id = a.worker_id join worker k on k.id = case when w.superseded_by is null then w.id else app.current_record(w.id) end
        join candidate c on c.person_id = k.person_id
      where a.task_id = new.id and a.answer = 'PROPOSED' and c.id = s.candidate_id);
    -- Of a merged record, the one that was kept, however many it went through.
    insert into candidate (tenant_id, round_id, person_id, worker_id, village_code)
    select new.tenant_id, new.round_id, k.person_id, k.id, k.village_code
    from round_answer a join worker w on w.id = a.worker_id join worker k on k.id = case when w.superseded_by is null then w.id else app.current_record(w.id) end
    where a.task_id = new.id and a.answer = 'PROPOSED' order by a.rank nulls last, k.person_id
    on conflict (round_id, person_id) do nothing;
    insert into candidate_source (candidate_id, task_id, tenant_id, proposer_tenant_id, rank)
    select c.id, new.id, new.tenant_id, new.proposer_tenant_id, min(a.rank)
    from round_answer a join worker w on w.id = a.worker_id join worker k on k.id = case when w.superseded_by is null then w.id else app.current_record(w.id) end
      join candidate c on c.round_id = new.round_id and c.person_id = k.person_id
    where a.task_id = new.id and a.answer = 'PROPOSED' group by c.id
    on conflict (candidate_id, task_id) do update set rank = excluded.rank, sent_at = now();
    delete from candidate c where c.round_id = new.round_id and not exists (select from candidate_source s where s.candidate_id = c.id);
  elsif new.state = 'ACCEPTED' then
    update candidate_source set accepted_at = now() where task_id = new.id;
    update candidate c set accepted_at = now() from candidate_source s
    where s.task_id = new.id and s.candidate_id = c.id and c.accepted_at is null;
  end if;
  return null;
end $$;
