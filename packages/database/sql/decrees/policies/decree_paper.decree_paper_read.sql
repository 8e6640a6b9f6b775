-- Whoever sees a part of a decree is not given a paper of the whole.
drop policy if exists decree_paper_read on decree_paper;
create policy decree_paper_read on decree_paper for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
