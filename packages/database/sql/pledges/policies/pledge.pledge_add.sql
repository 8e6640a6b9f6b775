-- Who drafts it is entered by its guard.
drop policy if exists pledge_add on pledge;
create policy pledge_add on pledge for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and drafted_by is not distinct from (select app.user_id()));
