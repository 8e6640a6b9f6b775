drop policy if exists round_read on round;
create policy round_read on round for select to payung_app using (
  (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  or (state <> 'DRAFT' and exists (select from round_task t where t.round_id = round.id)));
