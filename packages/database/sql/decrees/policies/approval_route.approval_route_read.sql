drop policy if exists approval_route_read on approval_route;
create policy approval_route_read on approval_route for select using (tenant_id = (select app.tenant_id()));
