-- Totals are of the whole tenant: a membership with a scope must count for itself.
drop policy if exists count_of_viewer on worker_count;
create policy count_of_viewer on worker_count for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
