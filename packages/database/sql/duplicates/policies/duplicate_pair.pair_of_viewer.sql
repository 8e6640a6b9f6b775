-- Both are on the viewer's list today, in full: a link that ended takes the pair along, and so does a merge.
drop policy if exists pair_of_viewer on duplicate_pair;
create policy pair_of_viewer on duplicate_pair using (
  tenant_id = (select app.tenant_id())
  and exists (select from worker_listing l where l.tenant_id = duplicate_pair.tenant_id and l.worker_id = worker_a and l.level = 'FULL')
  and exists (select from worker_listing l where l.tenant_id = duplicate_pair.tenant_id and l.worker_id = worker_b and l.level = 'FULL'));
