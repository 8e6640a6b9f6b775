drop policy if exists budget_line_add on budget_line;
create policy budget_line_add on budget_line for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and drafted_by is not distinct from (select app.user_id()));
