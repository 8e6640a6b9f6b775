-- A list names people of the whole government: whoever works for a part of it sees none. It changes by functions only.
drop policy if exists life_event_upload_read on life_event_upload;
create policy life_event_upload_read on life_event_upload for select using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
