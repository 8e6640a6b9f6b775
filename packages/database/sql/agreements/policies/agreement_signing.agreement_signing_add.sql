drop policy if exists agreement_signing_add on agreement_signing;
create policy agreement_signing_add on agreement_signing for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and recorded_by = (select app.user_id()));
