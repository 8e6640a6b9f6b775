-- As the decree itself.
drop policy if exists decree_vote_read on decree_vote;
create policy decree_vote_read on decree_vote for select using (
  tenant_id = (select app.tenant_id()) and exists (select from decree d where d.id = decree_id));
