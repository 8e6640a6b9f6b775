drop policy if exists check_photo_read on check_photo;
create policy check_photo_read on check_photo for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from check_result r where r.id = check_photo.result_id));
