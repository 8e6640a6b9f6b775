drop policy if exists decision_read on duplicate_decision;
create policy decision_read on duplicate_decision for select using (exists (select from duplicate_pair p where p.id = pair_id));
