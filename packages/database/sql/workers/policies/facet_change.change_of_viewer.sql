-- As of the bits: what is out of date is read beside them, by the same viewers.
drop policy if exists change_of_viewer on facet_change;
create policy change_of_viewer on facet_change for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
