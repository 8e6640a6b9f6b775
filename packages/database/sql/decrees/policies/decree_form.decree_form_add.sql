drop policy if exists decree_form_add on decree_form;
create policy decree_form_add on decree_form for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and saved_by is not distinct from (select app.user_id()));
