drop policy if exists heir_certificate_add on heir_certificate;
create policy heir_certificate_add on heir_certificate for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and written_by is not distinct from (select app.user_id()));
