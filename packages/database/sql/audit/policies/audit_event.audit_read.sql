-- The log tells of the whole tenant: a membership for one district or agency reads none of it, but writes its own events into it.
drop policy if exists audit_read on audit_event;
create policy audit_read on audit_event for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
