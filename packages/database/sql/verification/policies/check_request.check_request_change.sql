drop policy if exists check_request_change on check_request;
create policy check_request_change on check_request for update to payung_app using (
  tenant_id = (select app.tenant_id()) and made_by is not distinct from (select app.user_id()));
