-- Of a call alone; who wrote it down is signed by `app.guard_heir_call`.
drop policy if exists heir_confirmation_add on heir_confirmation;
create policy heir_confirmation_add on heir_confirmation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and channel = 'CALL' and recorded_by is not distinct from (select app.user_id()));
