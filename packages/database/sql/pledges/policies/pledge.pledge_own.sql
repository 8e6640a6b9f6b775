-- A pledge is the whole company's: its draft and all that became of it.
drop policy if exists pledge_own on pledge;
create policy pledge_own on pledge for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
