-- For the whole of a party: no village and no agency binds it.
drop policy if exists agreement_confirmation_add on agreement_confirmation;
create policy agreement_confirmation_add on agreement_confirmation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and recorded_by = (select app.user_id()) and agreement_id in (select app.own_agreements()));
