-- Money is the whole government's; whoever is to take over reads what it is to take over.
drop policy if exists payer_change_read on payer_change;
create policy payer_change_read on payer_change for select using (
  (tenant_id = (select app.tenant_id()) or payer_tenant_id = (select app.tenant_id()))
  and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true else false end);
