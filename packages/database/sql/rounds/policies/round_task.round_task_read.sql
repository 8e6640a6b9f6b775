-- Who asks, and once it is open who is asked; of either, a member with a part only of their part. No look at `round`: its policy looks here.
drop policy if exists round_task_read on round_task;
create policy round_task_read on round_task for select to payung_app using (
  (tenant_id = (select app.tenant_id()) or (opened and proposer_tenant_id = (select app.tenant_id())))
  and case when (select app.area_scope()) = '' then true else proposer_tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) end
  and case when (select app.agency_id()) is null then true else proposer_tenant_id = (select app.tenant_id()) and agency_id = (select app.agency_id()) end);
