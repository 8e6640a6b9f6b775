drop policy if exists decree_paper_add on decree_paper;
create policy decree_paper_add on decree_paper for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
