-- Whose decree it is, and who is to pay; money is the whole tenant's.
drop policy if exists funding_consent_read on funding_consent;
create policy funding_consent_read on funding_consent for select using (
  (tenant_id = (select app.tenant_id()) or payer_tenant_id = (select app.tenant_id())) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
