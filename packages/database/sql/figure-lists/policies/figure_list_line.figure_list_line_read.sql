-- As the list of the line. It changes by functions only.
drop policy if exists figure_list_line_read on figure_list_line;
create policy figure_list_line_read on figure_list_line for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
