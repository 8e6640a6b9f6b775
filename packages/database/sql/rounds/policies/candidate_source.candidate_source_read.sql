-- A proposer sees that the person has another source, not which: only one's own row is there.
drop policy if exists candidate_source_read on candidate_source;
create policy candidate_source_read on candidate_source for select to payung_app using (
  exists (select from round_task t where t.id = candidate_source.task_id));
