-- A list may speak of every place of the government: whoever works for a part of it enters figures by hand and sees no list. It changes by functions only.
drop policy if exists figure_list_read on figure_list;
create policy figure_list_read on figure_list for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
