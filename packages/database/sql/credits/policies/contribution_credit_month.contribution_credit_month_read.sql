-- Money is the whole government's. It changes by functions only.
drop policy if exists contribution_credit_month_read on contribution_credit_month;
create policy contribution_credit_month_read on contribution_credit_month for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
