-- A merge takes one of the two off the list; who keeps both still sees what was decided, to undo it.
drop policy if exists pair_of_keeper on duplicate_pair;
create policy pair_of_keeper on duplicate_pair using (
  tenant_id = (select app.tenant_id()) and state = 'MERGED'
  and exists (select from worker w where w.id = worker_a and w.tenant_id = duplicate_pair.tenant_id)
  and exists (select from worker w where w.id = worker_b and w.tenant_id = duplicate_pair.tenant_id));
