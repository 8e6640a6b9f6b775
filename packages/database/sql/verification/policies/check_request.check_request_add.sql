drop policy if exists check_request_add on check_request;
create policy check_request_add on check_request for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and made_by is not distinct from (select app.user_id()));
