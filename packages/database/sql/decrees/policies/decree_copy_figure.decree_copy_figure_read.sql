-- Whoever has the copy sees its published figures.
drop policy if exists decree_copy_figure_read on decree_copy_figure;
create policy decree_copy_figure_read on decree_copy_figure for select using (
  tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null and (select app.area_scope()) = '');
