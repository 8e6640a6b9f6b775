-- Only the payer answers; its guard asks who it is that answers.
drop policy if exists funding_consent_answer on funding_consent;
create policy funding_consent_answer on funding_consent for update using (
  payer_tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
