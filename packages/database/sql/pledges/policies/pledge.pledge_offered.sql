-- The region sees what is offered to it; a draft is its company's alone. It changes nothing but by functions.
drop policy if exists pledge_offered on pledge;
create policy pledge_offered on pledge for select using (
  region_tenant_id = (select app.tenant_id()) and offered_at is not null and (select app.area_scope()) = '' and (select app.agency_id()) is null);
