drop policy if exists round_add on round;
create policy round_add on round for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and state = 'DRAFT');
