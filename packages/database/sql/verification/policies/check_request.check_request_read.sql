drop policy if exists check_request_read on check_request;
create policy check_request_read on check_request for select to payung_app using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else made_by = (select app.user_id()) end);
