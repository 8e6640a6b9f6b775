drop policy if exists registration_request_own on registration_request;
create policy registration_request_own on registration_request
  using (tenant_id = (select app.tenant_id()) and user_id = (select app.user_id()))
  with check (tenant_id = (select app.tenant_id()) and user_id = (select app.user_id()));
