drop policy if exists approval_route_add on approval_route;
create policy approval_route_add on approval_route for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and saved_by is not distinct from (select app.user_id()));
