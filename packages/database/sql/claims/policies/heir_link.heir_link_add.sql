drop policy if exists heir_link_add on heir_link;
create policy heir_link_add on heir_link for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and made_by is not distinct from (select app.user_id()));
