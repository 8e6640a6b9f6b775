-- As its event. Who records and withdraws is what the database says: those columns are granted to nobody.
drop policy if exists handover_consent_of_tenant on handover_consent;
create policy handover_consent_of_tenant on handover_consent using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
